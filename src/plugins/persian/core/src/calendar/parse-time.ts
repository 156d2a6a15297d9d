import { type TimeOfDay, isValidTime } from './time-of-day';
import { isTooLong, typed } from './typed-text';

export type ParsedTime =
  Readonly<{ ok: true; time: TimeOfDay }> | Readonly<{ ok: false; fault: 'empty' | 'not-a-time' | 'no-such-time' }>;

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.\u066B](\d{1,3}))?)?$/;

/**
 * Reads a time of 24 hours: `۹:۰۵`, `14:30:15`, `14:30:15.250` (also with the Persian decimal separator). Minutes and
 * seconds have two digits. `24:00` and `12:60` are `no-such-time`.
 */
export function parseTime(text: string): ParsedTime {
  const clean = isTooLong(text) ? text : typed(text);
  if (clean === '') return { ok: false, fault: 'empty' };
  const [, hour, minute, second = '0', fraction = '0'] = TIME.exec(clean) ?? [];
  if (hour === undefined) return { ok: false, fault: 'not-a-time' };
  const time = {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0')),
  };
  return isValidTime(time) ? { ok: true, time } : { ok: false, fault: 'no-such-time' };
}
