import { type HolidayYear, type Occasion, compareJalali, solarHolidaysOf } from '../../../core/src';
import { type DayChange, changesOf, officialYears } from '../domain/holiday-state';
import { readHolidayYear } from '../domain/holiday-year-file';
import type { Refusal } from '../domain/refusal';
import { type Result, err, ok } from '../domain/result';
import type { Editor, HolidayStore } from './ports';

export type Preview = Readonly<{
  year: number;
  occasions: number;
  changes: readonly DayChange[];
  /** Holidays that the law fixes and the file does not have: worth a second look, not refused. */
  missing: readonly Occasion[];
}>;

/** What an import would change; nothing is written. */
export async function previewYear(store: HolidayStore, text: string): Promise<Result<Preview, Refusal>> {
  const read = readHolidayYear(text);
  if (!read.ok) return read;
  const { year, occasions } = read.value;
  const { imported } = await store.state();
  const before = officialYears(imported).find((each) => each.year === year) ?? null;
  return ok({
    year,
    occasions: occasions.length,
    changes: changesOf(before, read.value),
    missing: solarHolidaysOf(year).filter(
      ({ date }) => !occasions.some((occasion) => compareJalali(occasion.date, date) === 0),
    ),
  });
}

/** Puts a year in place of the official one. What was decided about single days stays. */
export async function importYear(
  store: HolidayStore,
  { text, by }: Readonly<{ text: string; by: Editor }>,
): Promise<Result<HolidayYear, Refusal>> {
  const read = readHolidayYear(text);
  if (read.ok) await store.saveYear(read.value, by);
  return read;
}

/** The year is again the one that came with the plugin, or is not known any more. */
export async function takeBackYear(store: HolidayStore, year: number): Promise<Result<number, Refusal>> {
  return (await store.dropYear(year)) ? ok(year) : err({ code: 'nothing-to-take-back' });
}
