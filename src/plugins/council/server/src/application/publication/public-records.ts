import { toIsoDay, zonedParts } from 'strapi-plugin-persian/core';

import type {
  FullAgency,
  FullCouncil,
  FullMeeting,
  FullRecords,
  FullResolution,
  FullSeat,
} from '../../domain/publication/full-record';
import { publicRecords } from '../../domain/publication/public-record';
import type { PublicRecords } from '../../domain/publication/public-view';
import type { Ports } from '../ports';
import type { CouncilRow, PublicationRow, SeatRow } from '../rows';

type Dated = Readonly<{ createdAt: string; updatedAt: string }>;
const dates = (row: object): Dated => {
  const { createdAt, updatedAt } = row as Dated;
  return { createdAt: new Date(createdAt).toISOString(), updatedAt: new Date(updatedAt).toISOString() };
};

/** All that the public may see of a council now; `null` where there is no such council. */
export async function publicRecordsOf(ports: Ports, councilId: string, shown: Shown): Promise<PublicRecords | null> {
  const council = await ports.tables.councils.find(councilId);
  if (council === null) return null;
  const [seats, laws, closed] = await Promise.all([
    ports.tables.seats.list({ councilId }),
    ports.byLawsOf(councilId),
    ports.tables.items.list({ councilId, isConfidential: true }),
  ]);
  const publications = [...shown.newest.values()];
  const confidential = new Set(closed.map(({ id }) => id));
  const full: FullRecords = {
    council: fullCouncil(council, seats),
    agencies: agenciesOf(seats),
    seats: seats.map(fullSeat),
    meetings: publications
      .filter(({ kind }) => kind === 'meeting')
      .map((row) => asOfToday({ ...(row.record as FullMeeting), publication: standingOf(row) }, confidential)),
    resolutions: publications
      .filter(({ kind }) => kind === 'resolution')
      .map((row) => ({ ...(row.record as FullResolution), publication: standingOf(row) })),
  };
  const today = toIsoDay(zonedParts(ports.now(), council.zone).jalali);
  return publicRecords(full, { ...laws, today });
}

/** The newest publication of each thing, and how many there were in all. */
export type Shown = Readonly<{ count: number; newest: ReadonlyMap<string, PublicationRow> }>;

/**
 * Publications are added one after the other (a council takes turns) and never changed: whoever remembers those that there
 * were reads the later ones alone.
 */
export async function shownBy({ tables }: Ports, councilId: string, known?: Shown): Promise<Shown> {
  const { count, newest } = known ?? { count: 0, newest: new Map<string, PublicationRow>() };
  const rows = await tables.publications.list({ councilId }, { offset: count });
  const added = rows.map((row) => [`${row.kind}:${row.entityId}`, row] as const);
  return { count: count + rows.length, newest: new Map([...newest, ...added]) };
}

const standingOf = ({ isWithdrawn, at }: PublicationRow): FullMeeting['publication'] => ({
  state: isWithdrawn ? 'withdrawn' : 'published',
  at: at.toISOString(),
});

/** What has become confidential since it was published is so from now on (I13). */
const asOfToday = (meeting: FullMeeting, confidential: ReadonlySet<string>): FullMeeting => ({
  ...meeting,
  items: meeting.items.map((item) => ({
    ...item,
    isConfidential: item.isConfidential || confidential.has(item.documentId),
  })),
});

const fullCouncil = (row: CouncilRow, seats: readonly SeatRow[]): FullCouncil => ({
  documentId: row.id,
  ...dates(row),
  name: row.name,
  shortName: null,
  contactEmail: null,
  website: null,
  votingMemberCount: seats.filter(({ validTo }) => validTo === null).length,
  timeZone: row.zone,
  licence: null,
});

/** Agencies as the council knows them: by their seats. */
const agenciesOf = (seats: readonly SeatRow[]): readonly FullAgency[] => [
  ...new Map(
    seats.map((seat) => [
      seat.agencyId,
      {
        documentId: seat.agencyId,
        ...dates(seat),
        name: seat.agencyName,
        shortName: null,
        classification: null,
        parentId: null,
        startedOn: null,
        endedOn: null,
        formerNames: [],
        website: null,
      },
    ]),
  ).values(),
];

const fullSeat = (seat: SeatRow): FullSeat => ({
  documentId: seat.id,
  ...dates(seat),
  agencyId: seat.agencyId,
  office: seat.agencyName,
  holderName: null,
  role: 'member',
  hasVote: true,
  startedOn: seat.validFrom.toISOString().slice(0, 10),
  endedOn: seat.validTo?.toISOString().slice(0, 10) ?? null,
});
