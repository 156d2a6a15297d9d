import type { Offer, Things } from '../api/contract';
import type { Thing } from '../components/state-badge';

/** What a move asks for before it is made; the server reads each of them by this name. */
export type Asked =
  | 'reason'
  | 'remark'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'link'
  | 'holidayAccepted'
  | 'urgencyReason'
  | 'postponedTo'
  | 'referredTo'
  | 'needsAction'
  | 'leadSeat'
  | 'dueDay'
  | 'laterDay'
  | 'amendedText'
  | 'isByConsensus'
  | 'tally'
  | 'percent'
  | 'evidence'
  | 'decidedIn'
  | 'notedIn'
  | 'later'
  | 'section';

/** Grave is what cannot simply be taken back: it is asked about once more. */
type Form = Readonly<{ asks: readonly Asked[]; isGrave?: true }>;

const NOTHING: Form = { asks: [] };
const BECAUSE: Form = { asks: ['reason'] };
const SURE: Form = { asks: [], isGrave: true };
const GRAVELY: Form = { asks: ['reason'], isGrave: true };
const WHERE = ['startsAt', 'endsAt', 'place', 'link', 'holidayAccepted'] as const;
const FOLLOWED = ['needsAction', 'leadSeat', 'dueDay'] as const;

const FORMS: Readonly<Record<Things, Readonly<Record<string, Form>>>> = {
  meetings: {
    reschedule: { asks: [...WHERE, 'reason'] },
    confirm: { asks: WHERE },
    convoke: { asks: ['urgencyReason'], isGrave: true },
    freeze: SURE,
    'adjourn-inquorate': SURE,
    end: SURE,
    adjourn: SURE,
    reopen: BECAUSE,
    correct: BECAUSE,
    circulate: SURE,
    close: SURE,
    cancel: GRAVELY,
  },
  'agenda-items': {
    return: BECAUSE,
    decline: GRAVELY,
    withdraw: GRAVELY,
    discuss: { asks: ['remark'] },
    adopt: { asks: ['isByConsensus', ...FOLLOWED] },
    'adopt-amended': { asks: ['amendedText', 'isByConsensus', ...FOLLOWED] },
    reject: SURE,
    note: NOTHING,
    postpone: { asks: ['postponedTo', 'remark'] },
    refer: { asks: ['referredTo', 'dueDay', 'remark'] },
    'revise-outcome': GRAVELY,
  },
  polls: { close: { asks: ['tally'] }, void: SURE, supersede: BECAUSE, abort: GRAVELY },
  minutes: {
    circulate: SURE,
    object: { asks: ['section', 'reason'] },
    approve: SURE,
    'return-with-changes': { asks: ['decidedIn', 'reason'] },
    publish: SURE,
    unpublish: GRAVELY,
    amend: { asks: ['decidedIn', 'reason'] },
  },
  resolutions: {
    assign: { asks: ['leadSeat'] },
    refuse: GRAVELY,
    reassign: { asks: ['leadSeat'] },
    report: { asks: ['percent', 'remark', 'evidence'] },
    block: BECAUSE,
    'request-extension': { asks: ['laterDay', 'reason'] },
    'grant-extension': { asks: ['decidedIn'] },
    'deny-extension': BECAUSE,
    'report-done': { asks: ['evidence', 'remark'] },
    return: BECAUSE,
    'verify-partly': BECAUSE,
    close: { asks: ['notedIn'] },
    supersede: { asks: ['later'], isGrave: true },
    repeal: { asks: ['later'], isGrave: true },
    'declare-not-feasible': { asks: ['decidedIn', 'reason'], isGrave: true },
  },
};

export const THING_OF: Readonly<Record<Things, Thing>> = {
  meetings: 'meeting',
  'agenda-items': 'item',
  polls: 'poll',
  minutes: 'minutes',
  resolutions: 'resolution',
};

export const formOf = (things: Things, action: string): Form => FORMS[things][action] ?? NOTHING;

/** Which answers of its form may meet a condition that is missing: then the form is opened instead of refused. */
const MET_BY: Readonly<Record<string, readonly Asked[]>> = {
  arranged: ['place', 'link'],
  'working-day': ['holidayAccepted', 'startsAt'],
  'period-free': ['startsAt'],
  'no-overlap': ['startsAt'],
  'notice-kept': ['urgencyReason', 'startsAt'],
  'target-named': ['postponedTo'],
  'referred-with-date': ['referredTo'],
  'amended-text-given': ['amendedText'],
  agreed: ['isByConsensus'],
  'owned-and-dated': ['leadSeat'],
  'one-lead': ['leadSeat'],
  'lead-active': ['leadSeat'],
  'report-given': ['percent'],
  'evidence-given': ['evidence'],
  'later-date': ['laterDay'],
  'within-power': ['decidedIn'],
  'council-decided': ['decidedIn'],
  'noted-in-meeting': ['notedIn'],
  'later-resolution': ['later'],
};

export const mayBeMet = (things: Things, { action, guard }: Offer): boolean =>
  guard === null || (MET_BY[guard] ?? []).some((asked) => formOf(things, action).asks.includes(asked));
