import type { Laws } from '../api/contract';
import { type Setting, valueAt, withValue } from './settings';

/** What belongs to a choice and has no value yet when it is made. */
const COMPANIONS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'meetingRule.day.kind=nth-weekday': { 'meetingRule.day.nth': 2, 'meetingRule.day.weekday': 2 },
  'meetingRule.day.kind=day-of-month': { 'meetingRule.day.day': 15, 'meetingRule.day.missing': 'clamp' },
  'quorum.type=absolute': { 'quorum.den': 1, 'quorum.strict': false },
  'quorum.type=fraction': { 'quorum.den': 2 },
};
const NUMBERS = ['nth', 'weekday'];

/** The by-laws with another value of a setting, and with what follows from it. */
export function chosen(laws: Laws, { path, control }: Setting, value: unknown): Laws {
  const isNumber = control.kind === 'choice' && NUMBERS.includes(control.group);
  const changed = withValue(laws, path, isNumber ? Number(value) : value);
  if (path.endsWith('.majority.kind')) return withFraction(changed, path, value);
  const companions = Object.entries(COMPANIONS[`${path}=${String(value)}`] ?? {});
  return companions.reduce((before, [at, companion]) => withValue(before, at, companion), withoutOthers(changed, path));
}

/** A rule by weekday has no day of the month, and the other way round. */
const withoutOthers = (laws: Laws, path: string): Laws =>
  path === 'meetingRule.day.kind'
    ? withValue(laws, 'meetingRule.day', { kind: valueAt(laws, 'meetingRule.day.kind') })
    : laws;

/** Three quarters until somebody says otherwise. */
const withFraction = (laws: Laws, path: string, kind: unknown): Laws =>
  withValue(laws, path.replace('.kind', ''), kind === 'fraction' ? { kind, num: 3, den: 4 } : { kind });
