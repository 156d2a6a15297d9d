import type { Laws } from '../api/contract';

/** How a setting is written: a number, a flag, one of several words, or a time of day. */
export type Control =
  | Readonly<{ kind: 'number'; least: number; most: number }>
  | Readonly<{ kind: 'flag' }>
  | Readonly<{ kind: 'choice'; group: string; values: readonly string[] }>
  | Readonly<{ kind: 'time' }>;

/** One setting: where it stands in the by-laws, and how it is written. Its name is the text `law.<path>`. */
export type Setting = Readonly<{
  path: string;
  control: Control;
  /** Only where another setting has this value. */
  onlyIf?: Readonly<{ path: string; value: unknown }>;
}>;
export type Chapter = Readonly<{ key: string; settings: readonly Setting[] }>;

const number = (path: string, least: number, most: number): Setting => ({
  path,
  control: { kind: 'number', least, most },
});
const flag = (path: string): Setting => ({ path, control: { kind: 'flag' } });
const time = (path: string): Setting => ({ path, control: { kind: 'time' } });
const choice = (path: string, group: string, values: readonly string[]): Setting => ({
  path,
  control: { kind: 'choice', group, values },
});
const onlyIf = (path: string, value: unknown, setting: Setting): Setting => ({ ...setting, onlyIf: { path, value } });

const MOST_DAYS = 60;
const MINUTES_OF_A_DAY = 24 * 60;
const DAY = 'meetingRule.day.kind';
export const MATTERS = ['ordinary', 'procedural', 'election', 'by-laws'] as const;
const MAJORITIES = ['simple', 'absolute', 'two-thirds', 'unanimous', 'consensus-no-objection', 'fraction'];
const BASES = ['cast', 'cast-with-abstain', 'present', 'entitled'];

const meetings: Chapter = {
  key: 'meetings',
  settings: [
    choice(DAY, 'day-kind', ['nth-weekday', 'day-of-month']),
    onlyIf(DAY, 'nth-weekday', choice('meetingRule.day.nth', 'nth', ['1', '2', '3', '4', '-1'])),
    onlyIf(DAY, 'nth-weekday', choice('meetingRule.day.weekday', 'weekday', ['0', '1', '2', '3', '4', '5', '6'])),
    onlyIf(DAY, 'day-of-month', number('meetingRule.day.day', 1, 31)),
    onlyIf(DAY, 'day-of-month', choice('meetingRule.day.missing', 'missing', ['clamp', 'skip'])),
    time('meetingRule.startTime'),
    number('meetingRule.minutes', 1, MINUTES_OF_A_DAY),
    choice('holidayPolicy', 'holiday', ['next-working-day', 'previous-working-day', 'keep', 'ask']),
    number('horizonMonths', 0, 12),
  ],
};

const deadlines: Chapter = {
  key: 'deadlines',
  settings: [
    number('deadlines.proposalDays', 0, MOST_DAYS),
    number('deadlines.conveneDays', 0, MOST_DAYS),
    number('deadlines.freezeDays', 0, MOST_DAYS),
    time('deadlines.timeOfDay'),
    number('noticeDays', 0, MOST_DAYS),
    number('extraordinaryNoticeDays', 0, MOST_DAYS),
    number('petition.num', 1, 1000),
    number('petition.den', 1, 1000),
    flag('editorsApproveItems'),
  ],
};

const quorum: Chapter = {
  key: 'quorum',
  settings: [
    choice('quorum.type', 'quorum-type', ['fraction', 'absolute']),
    number('quorum.num', 1, 1000),
    onlyIf('quorum.type', 'fraction', number('quorum.den', 1, 1000)),
    flag('quorum.strict'),
    flag('quorumPolicy.proxyCountsForQuorum'),
    flag('quorumPolicy.recusedCountsForQuorum'),
    number('graceMinutes', 0, MINUTES_OF_A_DAY),
    number('earlyMinutes', 0, MINUTES_OF_A_DAY),
    number('reopenHours', 0, MINUTES_OF_A_DAY),
  ],
};

const voteOn = (matter: string): readonly Setting[] => [
  choice(`majorities.${matter}.majority.kind`, 'majority', MAJORITIES),
  choice(`majorities.${matter}.base`, 'base', BASES),
  choice(`majorities.${matter}.tie`, 'tie', ['rejected', 'casting-vote']),
];

const votes: Chapter = {
  key: 'votes',
  settings: [
    ...MATTERS.flatMap(voteOn),
    flag('proxies.areAllowed'),
    onlyIf('proxies.areAllowed', true, number('proxies.maxPerHolder', 1, 10)),
    number('fewestForSecrecy', 3, 100),
    flag('votesUnderAnyOtherBusiness'),
  ],
};

const minutes: Chapter = {
  key: 'minutes',
  settings: [
    choice('minutesApproval', 'approval', ['next-meeting', 'objections', 'signatures']),
    number('objectionDays', 0, MOST_DAYS),
    choice('confidentialSlot', 'slot', ['closed', 'none']),
  ],
};

const resolutions: Chapter = {
  key: 'resolutions',
  settings: [
    choice('effectiveOn', 'effective', ['adoption', 'minutes-approval']),
    number('acceptDays', 0, MOST_DAYS),
    number('chairExtensionDays', 0, 366),
    flag('overdueIsPublic'),
    number('retentionYears', 1, 100),
  ],
};

/** All that a council decides for itself and this page writes, in the order in which people ask for it. */
export const CHAPTERS: readonly Chapter[] = [meetings, deadlines, quorum, votes, minutes, resolutions];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path of the by-laws. */
export const valueAt = (laws: Laws, path: string): unknown =>
  path.split('.').reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), laws);

/** The by-laws with another value at a path. */
export function withValue(laws: Laws, path: string, value: unknown): Laws {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...laws, [name]: value };
  const part = laws[name];
  return { ...laws, [name]: withValue(isRecord(part) ? part : {}, rest.join('.'), value) };
}

export const isInForce = (laws: Laws, { onlyIf: condition }: Setting): boolean =>
  condition === undefined || valueAt(laws, condition.path) === condition.value;
