import {
  type JalaliDate,
  FIRST_YEAR,
  LAST_YEAR,
  type TimeOfDay,
  daysInMonth,
} from '../../src/plugins/persian/core/src';

const numbersOf = (text: string, separator: RegExp): readonly number[] => text.split(separator).map(Number);

/** `1404/12/30`, whether there is such a day or not. */
export function jalali(text: string): JalaliDate {
  const [year = NaN, month = NaN, day = NaN] = numbersOf(text, /\//);
  return { year, month, day };
}

/** `23:30`, `23:30:15` or `23:30:15.250`. */
export function clock(text: string): TimeOfDay {
  const [hour = NaN, minute = NaN, second = 0, millisecond = 0] = numbersOf(text, /[:.]/);
  return { hour, minute, second, millisecond };
}

/** Every day that the calendar has in these years, by the lengths of its months. */
export function* everyDay(first = FIRST_YEAR, last = LAST_YEAR): Generator<JalaliDate> {
  for (let year = first; year <= last; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= daysInMonth(year, month); day += 1) yield { year, month, day };
}

/** What does not hold, of many: an empty list is what a test hopes for, and the first ten say where to look. */
export function counterExamples<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): readonly Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (!holds(item)) found.push(item);
    if (found.length === 10) break;
  }
  return found;
}
