import { type Result, err, ok } from './result';
import type { RowFault } from './row-fault';

import {
  type HolidayKind,
  type HolidayYear,
  type Occasion,
  compareOccasions,
  isLeapYear,
  parseJalali,
} from '../../../core/src';
import type { Refusal } from './refusal';

const HOLIDAY_KINDS = ['solar', 'lunar', 'closure'] as const satisfies readonly HolidayKind[];
const TITLE_LENGTH = 200;
/** More than a year has days, less than what would fill a page. */
const MOST_ROWS = 500;

/** A year as people write and exchange it: `{ "year": 1406, "holidays": [{ "date": "1406-01-01", "kind", "title" }] }`. */
export type HolidayYearFile = Readonly<{
  year: number;
  holidays: readonly Readonly<{
    date: string;
    kind: HolidayKind;
    title: Occasion['title'];
    isEstimated: boolean;
  }>[];
}>;

type Fields = Readonly<Record<string, unknown>>;

/** Reads the text of a file. Either all of it is right, or nothing is taken and every line that is wrong is named. */
export function readHolidayYear(text: string): Result<HolidayYear, Refusal> {
  const file = parsed(text);
  if (file === undefined) return err({ code: 'import-not-readable' });
  const { year, holidays } = isFields(file) ? file : {};
  const head = [
    ...(isYear(year) ? [] : [{ row: 0, fault: 'year-missing', value: shown(year) } as const]),
    ...(isList(holidays) ? [] : [{ row: 0, fault: 'holidays-missing', value: shown(holidays) } as const]),
  ];
  if (!isYear(year) || !isList(holidays)) return refused(head);
  const rows = holidays.map((entry, index) => readRow(entry, { year, row: index + 1 }));
  const faults = [...rows.flatMap((row) => ('fault' in row ? [row] : [])), ...repeated(rows)];
  if (faults.length > 0) return refused(faults);
  const occasions = rows.flatMap((row) => ('fault' in row ? [] : [row]));
  return ok({ year, occasions: [...occasions].sort(compareOccasions) });
}

/** The same form again, so that what was exported can be imported. */
export const writeHolidayYear = ({ year, occasions }: HolidayYear): HolidayYearFile => ({
  year,
  holidays: occasions.map(({ date, ...occasion }) => ({ date: jalaliText(date), ...occasion })),
});

/** `1405-09-07` */
export const jalaliText = ({ year, month, day }: Occasion['date']): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

type Fault = RowFault['fault'];
type Checked = Readonly<{ kind: HolidayKind; title: Occasion['title']; isEstimated: boolean }>;

function readRow(entry: unknown, { year, row }: Readonly<{ year: number; row: number }>): Occasion | RowFault {
  const fields = isFields(entry) ? { isEstimated: false, ...entry } : {};
  const { date, kind, title, isEstimated, ...others }: Fields = fields;
  const day = parseJalali(typeof date === 'string' ? date : '');
  const [extra] = Object.keys(others);
  const checks: readonly (readonly [Fault, unknown, boolean])[] = [
    ['not-an-entry', entry, isFields(entry)],
    ['date-not-valid', date, day.ok],
    ['other-year', date, day.ok && day.date.year === year],
    ['kind-not-known', kind, HOLIDAY_KINDS.some((each) => each === kind)],
    ['title-not-valid', title, isTitle(title)],
    ['estimate-not-valid', isEstimated, typeof isEstimated === 'boolean'],
    ['field-not-known', extra, extra === undefined],
  ];
  const [fault, value] = checks.find(([, , holds]) => !holds) ?? [];
  if (fault !== undefined || !day.ok) return { row, fault: fault ?? 'date-not-valid', value: shown(value) };
  const checked = fields as Checked;
  return { date: day.date, kind: checked.kind, title: trimmed(checked.title), isEstimated: checked.isEstimated };
}

const trimmed = ({ fa, en }: Occasion['title']): Occasion['title'] => ({ fa: fa.trim(), en: en.trim() });

/** The same occasion on the same day a second time: something was pasted twice. */
function repeated(rows: readonly (Occasion | RowFault)[]): readonly RowFault[] {
  const seen = new Set<string>();
  return rows.flatMap((entry, index) => {
    if ('fault' in entry) return [];
    const name = `${jalaliText(entry.date)} ${entry.title.fa}`;
    if (seen.has(name)) return [{ row: index + 1, fault: 'twice', value: name } as const];
    seen.add(name);
    return [];
  });
}

export const isTitle = (title: unknown): title is Occasion['title'] =>
  isFields(title) && ['fa', 'en'].every((language) => isTitleText(title[language]));

const isTitleText = (text: unknown): boolean =>
  typeof text === 'string' && text.trim() !== '' && text.length <= TITLE_LENGTH;

const refused = (faults: readonly RowFault[]): Result<never, Refusal> =>
  err({ code: 'import-not-valid', count: faults.length, rows: faults });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function isYear(year: unknown): year is number {
  if (typeof year !== 'number') return false;
  try {
    isLeapYear(year);
    return Number.isInteger(year);
  } catch {
    return false;
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_ROWS;

/** What stands there, short enough to be repeated to a person. */
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? '')).slice(0, 80);
