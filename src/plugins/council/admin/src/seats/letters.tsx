import { Badge, Flex } from '@strapi/design-system';

import type { Council, Seat } from '../api/contract';
import {
  type Mandate,
  type Proxy,
  useCouncilDelegationsQuery,
  useRevokeMandateMutation,
  useRevokeProxyMutation,
} from '../api/delegations';
import { DataTable } from '../components/data-table';
import { DialogButton } from '../components/dialog-button';
import { Instant } from '../components/instant';
import { Quiet, Section } from '../components/page-frame';
import { ReasonForm } from '../components/reason-form';
import { isSecretary } from '../council/roles';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { EnterMandateButton } from './enter-mandate';
import { EnterProxyButton } from './enter-proxy';

type LettersProps = Readonly<{ council: Council; seats: readonly Seat[] }>;

/** Who speaks for a seat by a letter, and which seat votes for another one. */
export function Letters({ council, seats }: LettersProps) {
  const say = useText();
  const { data } = useCouncilDelegationsQuery({ councilId: council.id });
  if (data === undefined) return null;
  const inForce = seats.filter(({ validTo }) => validTo === null);
  const mayEnter = isSecretary(council);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Section title={say('mandates.title')} aside={mayEnter && <EnterMandateButton seats={inForce} />}>
        <Mandates council={council} seats={seats} mandates={data.mandates} />
      </Section>
      {(data.areProxiesAllowed || data.proxies.length > 0) && (
        <Section
          title={say('proxies.title')}
          aside={mayEnter && data.areProxiesAllowed && <EnterProxyButton seats={inForce} />}
        >
          <Proxies council={council} seats={seats} proxies={data.proxies} />
        </Section>
      )}
    </Flex>
  );
}

const nameIn = (seats: readonly Seat[], seatId: string): string =>
  seats.find(({ id }) => id === seatId)?.agencyName ?? '';

function Mandates({ council, seats, mandates }: LettersProps & Readonly<{ mandates: readonly Mandate[] }>) {
  const say = useText();
  const [revoke] = useRevokeMandateMutation();
  if (mandates.length === 0) return <Quiet>{say('mandates.none')}</Quiet>;
  const columns = [
    { title: say('letters.seat'), cell: ({ seatId }: Mandate) => <bdi>{nameIn(seats, seatId)}</bdi> },
    { title: say('mandate.holder'), cell: ({ holderName }: Mandate) => <bdi>{holderName}</bdi> },
    ...useLetterColumns(council),
  ];
  return (
    <DataTable
      label={say('mandates.title')}
      columns={[...columns, ending(say('column.actions'), isSecretary(council), revoke)]}
      rows={mandates}
      keyOf={({ id }) => id}
    />
  );
}

function Proxies({ council, seats, proxies }: LettersProps & Readonly<{ proxies: readonly Proxy[] }>) {
  const say = useText();
  const [revoke] = useRevokeProxyMutation();
  if (proxies.length === 0) return <Quiet>{say('proxies.none')}</Quiet>;
  const columns = [
    { title: say('proxy.giver'), cell: ({ giverSeatId }: Proxy) => <bdi>{nameIn(seats, giverSeatId)}</bdi> },
    { title: say('proxy.holder'), cell: ({ holderSeatId }: Proxy) => <bdi>{nameIn(seats, holderSeatId)}</bdi> },
    ...useLetterColumns(council),
  ];
  return (
    <DataTable
      label={say('proxies.title')}
      columns={[...columns, ending(say('column.actions'), isSecretary(council), revoke)]}
      rows={proxies}
      keyOf={({ id }) => id}
    />
  );
}

/** What stands in every letter: its number, and how long it holds. */
function useLetterColumns({ zone }: Council) {
  const say = useText();
  return [
    { title: say('letters.letter'), cell: ({ letter }: Mandate | Proxy) => <bdi>{letter}</bdi> },
    { title: say('seats.from'), cell: ({ validFrom }: Mandate | Proxy) => <Instant at={validFrom} zone={zone} /> },
    {
      title: say('seats.to'),
      cell: ({ validTo, revokedAt }: Mandate | Proxy) => (
        <Instant at={revokedAt ?? validTo} zone={zone} none={say('seats.open-end')} />
      ),
    },
    { title: say('column.state'), cell: (row: Mandate | Proxy) => <Force isInForce={row.isInForce} /> },
  ];
}

function Force({ isInForce }: Readonly<{ isInForce: boolean }>) {
  const say = useText();
  return isInForce ? (
    <Badge variant="success">{say('letters.in-force')}</Badge>
  ) : (
    <Badge>{say('letters.not-in-force')}</Badge>
  );
}

type Revoke = (ending: Readonly<{ id: string; note: string }>) => Parameters<ReturnType<typeof useOutcome>>[0];

const ending = (title: string, mayEnd: boolean, revoke: Revoke) => ({
  title,
  isTitleHidden: true,
  cell: (row: Mandate | Proxy) => mayEnd && row.isInForce && <RevokeButton letter={row} revoke={revoke} />,
});

function RevokeButton({ letter, revoke }: Readonly<{ letter: Mandate | Proxy; revoke: Revoke }>) {
  const say = useText();
  const outcome = useOutcome();
  const about = say('letters.revoke.of', { letter: letter.letter });
  return (
    <DialogButton label={say('letters.revoke')} spokenLabel={about} variant="danger-light" size="S">
      {(close) => (
        <ReasonForm
          title={about}
          submitLabel={say('letters.revoke')}
          effect={say('letters.revoke.effect')}
          onSubmit={async (note) => {
            if ((await outcome(revoke({ id: letter.id, note }), 'letters.revoke.done')) !== null) close();
          }}
        />
      )}
    </DialogButton>
  );
}
