import type { AgendaItem, Meeting } from '../api/contract';
import type { Option } from '../components/fields';
import type { Asked } from './asked';

/** What was typed into the form of a move, by the names that the server reads. */
export type Values = Readonly<{
  reason: string;
  startsAt: string;
  endsAt: string;
  place: string;
  link: string;
  holidayAccepted: boolean;
  urgencyReason: string;
  postponedTo: string;
  referredTo: string;
  needsAction: boolean;
  leadSeat: string;
  dueDay: string;
  amendedText: string;
  isByConsensus: boolean;
  tally: Readonly<{ yes: number; no: number; abstain: number }>;
  percent: number | null;
  evidence: readonly Readonly<{ id: string; name: string }>[];
  decidedIn: string;
  notedIn: string;
  later: string;
  section: string;
}>;

export const EMPTY: Values = {
  reason: '',
  startsAt: '',
  endsAt: '',
  place: '',
  link: '',
  holidayAccepted: false,
  urgencyReason: '',
  postponedTo: '',
  referredTo: '',
  needsAction: true,
  leadSeat: '',
  dueDay: '',
  amendedText: '',
  isByConsensus: false,
  tally: { yes: 0, no: 0, abstain: 0 },
  percent: null,
  evidence: [],
  decidedIn: '',
  notedIn: '',
  later: '',
  section: '',
};

/** What there is to choose from, and what the form begins with. */
export type Circumstances = Readonly<{
  begin?: Partial<Values>;
  seats?: readonly Option[];
  decisions?: readonly Option[];
  meetings?: readonly Option[];
  resolutions?: readonly Option[];
  sections?: readonly Option[];
  /** Asked by paper: its counts are entered at the close. */
  isOnPaper?: boolean;
}>;

export const beginOfMeeting = ({ startsAt, endsAt, place, link }: Meeting): Partial<Values> => ({
  startsAt,
  endsAt,
  place: place ?? '',
  link: link ?? '',
});

export const beginOfItem = ({ needsAction, leadSeat, dueDay, motion, amendedText }: AgendaItem): Partial<Values> => ({
  needsAction,
  leadSeat: leadSeat ?? '',
  dueDay: dueDay ?? '',
  amendedText: amendedText ?? motion ?? '',
});

/** Another start keeps the length. */
export function withStart(values: Values, startsAt: string): Values {
  const length = Date.parse(values.endsAt) - Date.parse(values.startsAt);
  if (startsAt === '' || Number.isNaN(length)) return { ...values, startsAt };
  return { ...values, startsAt, endsAt: new Date(Date.parse(startsAt) + length).toISOString() };
}

type Reader = (values: Values) => Readonly<Record<string, unknown>>;
const READERS: Readonly<Partial<Record<Asked, Reader>>> = {
  reason: ({ reason }) => ({ note: reason }),
  remark: ({ reason }) => ({ note: reason }),
  laterDay: ({ dueDay }) => ({ dueDay }),
  evidence: ({ evidence }) => ({ evidence: evidence.map(({ id }) => id) }),
};

/** The body of the request: what was asked for, and nothing else. */
export const inputOf = (asks: readonly Asked[], values: Values): Readonly<Record<string, unknown>> =>
  Object.assign(
    {},
    ...asks.map((asked) => READERS[asked]?.(values) ?? { [asked]: (values as Record<string, unknown>)[asked] }),
  ) as Readonly<Record<string, unknown>>;

const REQUIRED: Readonly<Partial<Record<Asked, (values: Values) => boolean>>> = {
  reason: ({ reason }) => reason.trim() !== '',
  amendedText: ({ amendedText }) => amendedText.trim() !== '',
  postponedTo: ({ postponedTo }) => postponedTo !== '',
  referredTo: ({ referredTo, dueDay }) => referredTo !== '' && dueDay !== '',
  laterDay: ({ dueDay }) => dueDay !== '',
  percent: ({ percent }) => percent !== null,
  section: ({ section }) => section !== '',
  later: ({ later }) => later !== '',
};

export const isComplete = (asks: readonly Asked[], values: Values): boolean =>
  asks.every((asked) => REQUIRED[asked]?.(values) ?? true);
