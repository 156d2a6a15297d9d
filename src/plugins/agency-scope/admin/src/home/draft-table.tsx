import { Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Draft } from '../api/contract';
import { Aside, DataTable } from '../components/data-table';
import { Moment } from '../components/moment';
import { PageLink } from '../components/page-link';
import { PATHS } from '../pages/paths';
import { useText } from '../texts';

const TONES = { draft: 'secondary', modified: 'alternative', published: 'success' } as const;

/** The newest drafts of one's agencies; each leads to where it is written. */
export function DraftTable({ drafts }: Readonly<{ drafts: readonly Draft[] }>) {
  const say = useText();
  const intl = useIntl();
  const columns = [
    {
      title: say('desk.title-column'),
      cell: ({ uid, documentId, locale, title, type }: Draft) => (
        <>
          <PageLink to={PATHS.entry(uid, documentId, locale)}>{title ?? say('desk.untitled')}</PageLink>
          <Aside>{intl.formatMessage({ id: type, defaultMessage: type })}</Aside>
        </>
      ),
    },
    { title: say('column.state'), cell: ({ state }: Draft) => <DraftState state={state} /> },
    { title: say('desk.changed'), cell: ({ updatedAt }: Draft) => <Moment at={updatedAt} precision="day" /> },
  ];
  return (
    <DataTable
      label={say('desk.drafts')}
      columns={columns}
      rows={drafts}
      keyOf={({ uid, documentId, locale }) => `${uid} ${documentId} ${locale ?? ''}`}
    />
  );
}

function DraftState({ state }: Pick<Draft, 'state'>) {
  const say = useText();
  const tone = TONES[state];
  return (
    <Status variant={tone} size="XS">
      <Typography tag="span" variant="omega" fontWeight="bold" textColor={`${tone}700`}>
        {say(`draft.${state}`)}
      </Typography>
    </Status>
  );
}
