import { type TimeOfDay, parseTime, toPersianDigits } from '../../../core/src';

import { EMPTY, type Reading, fault } from './entry';

/** Judges a typed time of day. A field that keeps minutes only refuses seconds instead of dropping them. */
export function readTime(text: string, keepsSeconds: boolean): Reading<TimeOfDay> {
  const parsed = parseTime(text);
  if (!parsed.ok) return parsed.fault === 'empty' ? EMPTY : fault(parsed.fault);
  const { second, millisecond } = parsed.time;
  return keepsSeconds || (second === 0 && millisecond === 0)
    ? { kind: 'value', value: parsed.time }
    : fault('no-seconds');
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `14:30`, and `14:30:07` where there are seconds; what a form compares and stores. */
export const clockText = ({ hour, minute, second }: TimeOfDay): string =>
  [hour, minute, ...(second === 0 ? [] : [second])].map(twoDigits).join(':');

/** As `clockText`, for people. */
export const shownTime = (time: TimeOfDay | null): string => (time === null ? '' : toPersianDigits(clockText(time)));

/** The times of a day that a list offers, `step` minutes apart. */
export const timesOfDay = (step: number): readonly TimeOfDay[] => {
  const apart = Number.isInteger(step) && step > 0 ? step : 15;
  return Array.from({ length: Math.ceil((24 * 60) / apart) }, (_time, index) => ({
    hour: Math.floor((index * apart) / 60),
    minute: (index * apart) % 60,
    second: 0,
    millisecond: 0,
  }));
};
