import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { AgendaChange } from '../api/contract';
import { Notice } from '../components/page-frame';
import { useDays } from '../days';
import { useText, useWordOf } from '../texts';

type Changes = Readonly<{ changes: readonly AgendaChange[] }>;

/** What became of the agenda since people were invited with it. */
export function AgendaChanges({ changes }: Changes) {
  const say = useText();
  if (changes.length === 0) return null;
  return (
    <Box paddingBottom={3}>
      <Notice tone="primary">
        {say('agenda.changes')}
        <ChangeList changes={changes} />
      </Notice>
    </Box>
  );
}

/** What of it nobody was sent yet: for whoever sends it. */
export function UnsentChanges({ changes }: Changes) {
  const say = useText();
  const wordOf = useWordOf();
  if (changes.length === 0) return null;
  return (
    <Box paddingBottom={3}>
      <Notice>
        {say('agenda.unsent', { move: wordOf('move.meeting', 'revise-agenda') })}
        <ChangeList changes={changes} />
      </Notice>
    </Box>
  );
}

function ChangeList({ changes }: Changes) {
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.kind + entryOf(change).itemId}>
          <ChangeLine change={change} />
        </li>
      ))}
    </ul>
  );
}

const entryOf = (change: AgendaChange) => (change.kind === 'changed' ? change.after : change.entry);

function ChangeLine({ change }: Readonly<{ change: AgendaChange }>) {
  const say = useText();
  const days = useDays();
  const intl = useIntl();
  const wordOf = useWordOf();
  const { number, title } = entryOf(change);
  const about = { number: days.label(number), title };
  if (change.kind === 'changed') {
    const fields = change.fields.map((field) => wordOf('named', field));
    return <>{say('agenda.changed', { ...about, fields: intl.formatList(fields, { type: 'conjunction' }) })}</>;
  }
  if (change.kind !== 'moved') return <>{say(`agenda.${change.kind}`, about)}</>;
  if (change.behind === null) return <>{say('agenda.moved-first', about)}</>;
  return <>{say('agenda.moved', { ...about, behind: days.label(change.behind.number) })}</>;
}
