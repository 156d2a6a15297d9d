import { Typography } from '@strapi/design-system';

import type { Council } from '../api/contract';
import { type Feed, useRevokeFeedMutation } from '../api/correspondence';
import { Aside, DataTable } from '../components/data-table';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { Day, Instant } from '../components/instant';
import { nameOfCalendars } from '../council/roles';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

type FeedTableProps = Readonly<{ council: Council; feeds: readonly Feed[] }>;

/** The addresses in force: what they are called, not what they are. */
export function FeedTable({ council, feeds }: FeedTableProps) {
  const say = useText();
  const columns = [
    { title: say('calendars.label'), cell: (feed: Feed) => <Name feed={feed} /> },
    { title: say('calendars.made'), cell: ({ madeAt }: Feed) => <Instant at={madeAt} zone={council.zone} /> },
    {
      title: say('calendars.used'),
      cell: ({ lastUsedDay }: Feed) => <Day day={lastUsedDay} none={say('calendars.unused')} />,
    },
    {
      title: say('column.actions'),
      isTitleHidden: true,
      cell: (feed: Feed) => <RevokeButton feed={feed} />,
    },
  ];
  return <DataTable label={say(nameOfCalendars(council))} columns={columns} rows={feeds} keyOf={({ id }) => id} />;
}

function Name({ feed: { label, agencyName, isMine } }: Readonly<{ feed: Feed }>) {
  const say = useText();
  return (
    <>
      <bdi>{label ?? say('calendars.unnamed')}</bdi>
      <Aside>
        <bdi>{agencyName}</bdi>
        {!isMine && ` · ${say('calendars.of-others')}`}
      </Aside>
    </>
  );
}

function RevokeButton({ feed }: Readonly<{ feed: Feed }>) {
  const say = useText();
  const name = feed.label ?? feed.agencyName;
  return (
    <DialogButton
      label={say('calendars.revoke')}
      spokenLabel={say('calendars.revoke.of', { name })}
      variant="danger-light"
      size="S"
    >
      {(close) => <RevokeForm feed={feed} name={name} close={close} />}
    </DialogButton>
  );
}

function RevokeForm({ feed, name, close }: Readonly<{ feed: Feed; name: string; close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [revoke] = useRevokeFeedMutation();
  const submit = async () => {
    if ((await outcome(revoke({ id: feed.id }), 'calendars.revoke.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('calendars.revoke.of', { name })}
      submitLabel={say('calendars.revoke')}
      variant="danger"
      onSubmit={submit}
    >
      <Typography>{say('calendars.revoke.effect')}</Typography>
    </DialogForm>
  );
}
