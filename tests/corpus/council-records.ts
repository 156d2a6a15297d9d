import {
  type ItemRow,
  type ResolutionRow,
  type Session,
  ZONE,
  choiceAt,
  countsOf,
  meetingRow,
  quorumOf,
  runs,
} from './council-rows';

const datesOf = ({ start }: Session) => ({ createdAt: start.toISOString(), updatedAt: start.toISOString() });

const pollRecord = (session: Session, { documentId, motion }: ItemRow) => {
  const { seats } = session;
  const dates = datesOf(session);
  return {
    documentId: `${documentId}-p`,
    ...dates,
    state: 'published',
    isSecret: false,
    question: motion,
    requirement: 'simple of cast',
    openedAt: dates.createdAt,
    closedAt: dates.createdAt,
    quorum: quorumOf(seats.length),
    outcome: 'adopted',
    counts: countsOf(seats.length),
    ballots: seats.map(({ agencyId, agencyName }, at) => ({
      agencyId,
      agencyName,
      office: agencyName,
      option: choiceAt(at),
    })),
  };
};

const itemRecord = (session: Session, item: ItemRow) => ({
  documentId: item.documentId,
  ...datesOf(session),
  number: String(item.numberMain),
  title: item.title,
  text: item.motion,
  kind: item.kind,
  state: item.state,
  isConfidential: item.isConfidential,
  proposal: null,
  files: [],
  startedAt: null,
  endedAt: null,
  polls: !runs(session) && item.state === 'adopted' ? [pollRecord(session, item)] : [],
});

const minutesRecord = (session: Session) => {
  const dates = datesOf(session);
  const file = { name: 'صورت‌جلسه', fileName: 'minutes.pdf', mimeType: 'application/pdf', size: 0, sha512: null };
  const place = { accessUrl: '/', downloadUrl: null, isConfidential: false };
  return {
    publication: { state: 'published', at: dates.createdAt },
    file: { documentId: `${session.meetingId}-m`, ...dates, ...file, ...place },
  };
};

/** A meeting as its publication froze it. */
export const meetingRecord = (session: Session, items: readonly ItemRow[]) => {
  const { number, kind, state, startsAt, endsAt, jalaliYear, jalaliMonth } = meetingRow(session);
  return {
    documentId: session.meetingId,
    ...datesOf(session),
    state,
    kind,
    period: { year: jalaliYear, month: jalaliMonth },
    number,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone: ZONE,
    place: 'سالن',
    sequence: 0,
    invitation: null,
    minutes: runs(session) ? null : minutesRecord(session),
    presentSeatIds: session.seats.map(({ documentId }) => documentId),
    items: items.map((item) => itemRecord(session, item)),
  };
};

export const resolutionRecord = (session: Session, row: ResolutionRow) => ({
  documentId: row.documentId,
  ...datesOf(session),
  state: row.state,
  isConfidential: false,
  number: `${String(row.number)}/${String(row.numberYear)}`,
  title: row.title,
  text: row.text,
  adoptedAt: session.start.toISOString(),
  meeting: { documentId: session.meetingId, number: session.month + 1, isPublished: true },
  agendaItem: { documentId: row.itemId, isConfidential: false },
  lead: { id: row.leadAgencyId, name: row.leadName },
  supporting: [],
  dueOn: row.dueDay,
  sequence: 6,
  file: null,
});

type Shown = Readonly<{ kind: 'meeting' | 'resolution'; entityId: string; record: object }>;

export const publicationRow = ({ councilId, start }: Session, { kind, entityId, record }: Shown) => ({
  documentId: `${entityId}-s`,
  councilId,
  kind,
  entityId,
  version: 1,
  record,
  isWithdrawn: false,
  at: start,
  by: 'panel:1',
});
