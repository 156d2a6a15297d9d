import type { Choices } from '../support/random';

const MONTH = 30 * 24 * 3_600_000;
const HOUR = 3_600_000;
const WORDS = ['پوشش', 'مشترک', 'هفته', 'بیلبورد', 'نشست', 'خبری', 'آموزش', 'تقویم', 'رسانه', 'گزارش'];
const RULE = { majority: { kind: 'simple' }, base: 'cast', tie: 'rejected' };
export const ZONE = 'Asia/Tehran';

export type Seat = Readonly<{ documentId: string; agencyId: string; agencyName: string }>;

/** One month of a council that lived for years: when it met, who sits in it, and how long ago it was. */
export type Session = Readonly<{
  councilId: string;
  meetingId: string;
  month: number;
  age: number;
  start: Date;
  now: number;
  items: number;
  seats: readonly Seat[];
  choices: Choices;
}>;

/** The newest meeting runs; all others are closed. */
export const runs = ({ age }: Session): boolean => age === 1;
const yearOf = ({ month }: Session): number => 1395 + Math.floor(month / 12);

export const seatRows = (councilId: string, count: number, since: number) =>
  Array.from({ length: count }, (_seat, at) => ({
    documentId: `bench-seat-${String(at)}`,
    councilId,
    agencyId: `bench-agency-${String(at)}`,
    agencyName: `دستگاه ${String(at)}`,
    email: `pr${String(at)}@example.com`,
    validFrom: new Date(since),
    order: at,
  }));

const snapshotsOf = (seats: readonly Seat[]) =>
  seats.map(({ documentId, agencyId, agencyName }) => ({ seatId: documentId, agencyId, agencyName }));

export const meetingRow = (session: Session) => {
  const { councilId, meetingId, month, start, now, seats } = session;
  const times = runs(session) ? [now - HOUR, now + HOUR] : [start.getTime(), start.getTime() + 2 * HOUR];
  return {
    documentId: meetingId,
    councilId,
    kind: 'regular',
    state: runs(session) ? 'open' : 'closed',
    version: 9,
    jalaliYear: yearOf(session),
    jalaliMonth: (month % 12) + 1,
    startsAt: new Date(times[0] ?? 0),
    endsAt: new Date(times[1] ?? 0),
    zone: ZONE,
    place: 'سالن',
    number: month + 1,
    numberYear: yearOf(session),
    sequence: 0,
    agendaVersion: 1,
    holidayAccepted: false,
    isRetroactive: false,
    openedAt: new Date(times[0] ?? 0),
    convokedAt: start,
    quorumBase: { fixedAt: start.toISOString(), seats: snapshotsOf(seats) },
  };
};

export const attendanceRows = ({ meetingId, seats, start }: Session) =>
  seats.map(({ documentId }) => ({
    documentId: `${meetingId}-a-${documentId}`,
    meetingId,
    seatId: documentId,
    type: 'arrive',
    at: start,
    recordedBy: 'panel:1',
  }));

/** Every second item is a decision; in the meeting that runs, the later half still waits. */
export const itemRows = (session: Session) => {
  const { councilId, meetingId, items, choices } = session;
  const words = (count: number) => Array.from({ length: count }, () => choices.oneOf(WORDS)).join(' ');
  return Array.from({ length: items }, (_item, at) => {
    const isDecision = at % 2 === 1;
    const decided = runs(session) && at > items / 2 ? 'on-agenda' : 'adopted';
    return {
      documentId: `${meetingId}-i-${String(at)}`,
      councilId,
      meetingId,
      state: isDecision ? decided : 'noted',
      version: 4,
      kind: isDecision ? 'decision' : 'info',
      title: words(5),
      motion: isDecision ? words(10) : null,
      isConfidential: at === 7,
      isLate: false,
      isCarriedOver: false,
      needsAction: isDecision,
      order: at + 1,
      numberMain: at + 1,
      carryCount: 0,
    };
  });
};
export type ItemRow = ReturnType<typeof itemRows>[number];

export const countsOf = (entitled: number) => ({
  entitled,
  yes: entitled - 20,
  no: 10,
  abstain: 5,
  presentNotVoting: 5,
  absent: 0,
  recused: 0,
});
export const quorumOf = (base: number) => ({
  base,
  needed: Math.floor(base / 2) + 1,
  present: base,
  isMet: true,
  missing: 0,
});
export const choiceAt = (at: number): string => (at < 15 ? (at < 10 ? 'no' : 'abstain') : 'yes');

/** All but five seats voted. */
const votesOf = (seats: readonly Seat[]) =>
  seats.slice(0, seats.length - 5).map(({ documentId }, at) => ({ seatId: documentId, choice: choiceAt(at) }));

export const pollRow = ({ councilId, meetingId, seats, start }: Session, { documentId, motion }: ItemRow) => ({
  documentId: `${documentId}-p`,
  councilId,
  meetingId,
  itemId: documentId,
  state: 'published',
  version: 4,
  question: motion,
  order: 1,
  purpose: 'final',
  rule: RULE,
  isSecret: false,
  isOnPaper: false,
  mayRecast: false,
  openedAt: start,
  closedAt: start,
  result: 'adopted',
  snapshot: {
    rule: RULE,
    openedAt: start.toISOString(),
    closedAt: start.toISOString(),
    quorum: quorumOf(seats.length),
    result: { outcome: 'adopted' },
    counts: countsOf(seats.length),
    engineVersion: '1',
    seats: snapshotsOf(seats).map((seat) => ({ ...seat, standing: 'present', isInRoom: true, holderSeatId: null })),
    votes: { method: 'named', ballots: votesOf(seats) },
  },
});

export const ballotRows = ({ seats, start }: Session, { documentId }: ItemRow) =>
  votesOf(seats).map(({ seatId, choice }) => ({
    documentId: `${documentId}-b-${seatId}`,
    pollId: `${documentId}-p`,
    seatId,
    recast: 0,
    choice,
    castBy: 'panel:1',
    castAt: start,
    right: { as: 'representative' },
  }));

/** What is older than half a year is done, but for every tenth. */
export const resolutionRow = (session: Session, item: ItemRow, at: number) => {
  const { councilId, meetingId, month, age, start, items, seats } = session;
  const lead = seats[(month * 7 + at) % seats.length];
  const isDone = age > 6 && at % 10 !== 0;
  return {
    documentId: `${item.documentId}-r`,
    councilId,
    meetingId,
    itemId: item.documentId,
    state: isDone ? 'closed' : 'in-progress',
    version: 6,
    kind: 'resolution',
    number: (month % 12) * items + at + 1,
    numberYear: yearOf(session),
    title: item.title,
    text: item.motion,
    needsAction: true,
    leadSeat: lead?.documentId,
    leadAgencyId: lead?.agencyId,
    leadName: lead?.agencyName,
    adoptedAt: start,
    dueDay: new Date(start.getTime() + 2 * MONTH).toISOString().slice(0, 10),
    percent: isDone ? 100 : 40,
    isConfidential: item.isConfidential,
    isAcceptedByTime: false,
    isTask: false,
    returned: 0,
  };
};
export type ResolutionRow = ReturnType<typeof resolutionRow>;
