import { Badge, Flex } from '@strapi/design-system';

import type { Council } from '../api/contract';
import type { Letter } from '../api/correspondence';
import { Aside, DataTable } from '../components/data-table';
import { Instant } from '../components/instant';
import { RetryButton } from './retry-button';
import { useText, useWordOf } from '../texts';
import { LetterButton } from './letter-dialog';

type LetterTableProps = Readonly<{ council: Council; letters: readonly Letter[] }>;

/** Letters, the latest first; a press on one reads it. */
export function LetterTable({ council, letters }: LetterTableProps) {
  const say = useText();
  const columns = [
    { title: say('outbox.letter'), cell: (letter: Letter) => <Name letter={letter} /> },
    { title: say('outbox.recipient'), cell: ({ recipient }: Letter) => <bdi>{recipient}</bdi> },
    {
      title: say('outbox.when'),
      cell: ({ sentAt, sendAt }: Letter) => <Instant at={sentAt ?? sendAt} zone={council.zone} />,
    },
    { title: say('column.state'), cell: (letter: Letter) => <Fate letter={letter} /> },
    {
      title: say('column.actions'),
      isTitleHidden: true,
      cell: (letter: Letter) => (
        <Flex gap={2} justifyContent="flex-end">
          {letter.state === 'failed' && <RetryButton letter={letter} />}
          <LetterButton letter={letter} zone={council.zone} />
        </Flex>
      ),
    },
  ];
  return <DataTable label={say('outbox.title')} columns={columns} rows={letters} keyOf={({ id }) => id} />;
}

function Name({ letter: { subject, event } }: Readonly<{ letter: Letter }>) {
  const wordOf = useWordOf();
  return (
    <>
      <bdi>{subject}</bdi>
      <Aside>{wordOf('letter', kindOf(event))}</Aside>
    </>
  );
}

/** A step of the ladder says its days as well (`resolution-due+7`); which ladder there is the by-laws say. */
const kindOf = (event: string): string => event.replace(/^resolution-due.*/, 'resolution-due');

const LOOKS = { waiting: 'secondary', sent: 'success', cancelled: 'neutral', failed: 'danger' } as const;

function Fate({ letter: { state, lastFault } }: Readonly<{ letter: Letter }>) {
  const wordOf = useWordOf();
  return (
    <>
      <Badge variant={LOOKS[state]} style={{ whiteSpace: 'nowrap' }}>
        {wordOf('state.message', state)}
      </Badge>
      {lastFault !== null && state !== 'sent' && (
        <Aside>
          <bdi>{lastFault}</bdi>
        </Aside>
      )}
    </>
  );
}
