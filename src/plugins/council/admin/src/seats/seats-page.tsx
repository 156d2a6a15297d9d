import { Badge } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';

import type { Council, Seat } from '../api/contract';
import { useCouncilSeatsQuery } from '../api/queries';
import { DataTable } from '../components/data-table';
import { Instant } from '../components/instant';
import { Nothing } from '../components/page-frame';
import { CouncilPage } from '../council/council-page';
import { isSecretary } from '../council/roles';
import { useRefusalText, useText } from '../texts';
import { EndSeatButton } from './end-seat';
import { GiveSeatButton } from './give-seat';
import { Letters } from './letters';

/** Which agencies sit in the council, since when, and until when. */
export function SeatsPage() {
  const say = useText();
  return (
    <CouncilPage
      title={say('seats.title')}
      actions={(council) => isSecretary(council) && <GiveSeatButton council={council} />}
    >
      {(council) => <SeatList council={council} />}
    </CouncilPage>
  );
}

function SeatList({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  const refusalText = useRefusalText();
  const { data: seats, error, isLoading } = useCouncilSeatsQuery({ councilId: council.id });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (seats === undefined) return <Page.Error content={refusalText(error)} />;
  if (seats.length === 0) {
    return (
      <Nothing
        text={say('seats.none')}
        action={isSecretary(council) ? <GiveSeatButton council={council} /> : undefined}
      />
    );
  }
  return (
    <>
      <SeatTable council={council} seats={seats} />
      <Letters council={council} seats={seats} />
    </>
  );
}

const hasEnded = ({ validTo }: Seat): boolean => validTo !== null && Date.parse(validTo) <= Date.now();

function SeatTable({ council, seats }: Readonly<{ council: Council; seats: readonly Seat[] }>) {
  const say = useText();
  const { zone } = council;
  const columns = [
    { title: say('column.agency'), cell: ({ agencyName }: Seat) => <bdi>{agencyName}</bdi> },
    { title: say('seats.from'), cell: ({ validFrom }: Seat) => <Instant at={validFrom} zone={zone} /> },
    {
      title: say('seats.to'),
      cell: ({ validTo }: Seat) => <Instant at={validTo} zone={zone} none={say('seats.open-end')} />,
    },
    { title: say('column.state'), cell: (seat: Seat) => <Standing seat={seat} /> },
  ];
  const actions = {
    title: say('column.actions'),
    isTitleHidden: true,
    cell: (seat: Seat) => seat.validTo === null && <EndSeatButton seat={seat} />,
  };
  return (
    <DataTable
      label={say('seats.title')}
      columns={isSecretary(council) ? [...columns, actions] : columns}
      rows={[...seats].sort((one, other) => Number(hasEnded(one)) - Number(hasEnded(other)))}
      keyOf={({ id }) => id}
    />
  );
}

function Standing({ seat }: Readonly<{ seat: Seat }>) {
  const say = useText();
  if (hasEnded(seat)) return <Badge>{say('seats.ended')}</Badge>;
  const isToCome = Date.parse(seat.validFrom) > Date.now();
  return isToCome ? <Badge>{say('seats.to-come')}</Badge> : <Badge variant="success">{say('seats.in-force')}</Badge>;
}
