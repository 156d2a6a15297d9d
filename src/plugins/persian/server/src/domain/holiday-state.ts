import {
  ANNOUNCED_YEARS,
  type DecidedDay,
  type HolidayYear,
  type WeekendPeriod,
  type WorkCalendar,
  daysOfYears,
  fromIsoDay,
} from '../../../core/src';

/** What somebody decided about a day, and why. */
export type Decision = DecidedDay & Readonly<{ reason: string | null }>;

/** All that the plugin knows about working days, in its layers. */
export type HolidayState = Readonly<{
  /** The official years that were imported; they stand in place of the announced ones. */
  imported: readonly HolidayYear[];
  /** By ISO day. */
  decisions: Readonly<Record<string, Decision>>;
  weekends: readonly WeekendPeriod[];
}>;

/** The official years: those that came with the plugin, and in their place those that were imported. */
export function officialYears(imported: readonly HolidayYear[]): readonly HolidayYear[] {
  const replaced = new Set(imported.map(({ year }) => year));
  return [...ANNOUNCED_YEARS.filter(({ year }) => !replaced.has(year)), ...imported].sort((a, b) => a.year - b.year);
}

/** The calendar to reckon with. A decision about a day replaces what is official on it; it makes no year known. */
export function workCalendarOf({ imported, decisions, weekends }: HolidayState): WorkCalendar {
  const official = officialYears(imported);
  const decided = Object.entries(decisions).map(
    ([isoDay, { title, kind, isEstimated, isOff }]) => [isoDay, { title, kind, isEstimated, isOff }] as const,
  );
  return {
    years: official.map(({ year }) => year),
    weekends,
    days: { ...daysOfYears(official), ...Object.fromEntries(decided) },
  };
}

/** One year as it is lived: official days and decisions together, for whoever takes it elsewhere. */
export function livedYear(year: number, state: HolidayState): HolidayYear {
  const official = officialYears(state.imported).find((each) => each.year === year)?.occasions ?? [];
  const decided = Object.entries(state.decisions).flatMap(([isoDay, decision]) => {
    const date = fromIsoDay(isoDay);
    return date?.year === year ? [{ date, decision }] : [];
  });
  const isDecided = (date: HolidayYear['occasions'][number]['date']) =>
    decided.some(({ date: other }) => other.month === date.month && other.day === date.day);
  return {
    year,
    occasions: [
      ...official.filter(({ date }) => !isDecided(date)),
      ...decided.flatMap(({ date, decision: { isOff, kind, title, isEstimated } }) =>
        isOff ? [{ date, kind, title, isEstimated }] : [],
      ),
    ].sort((a, b) => a.date.month - b.date.month || a.date.day - b.date.day),
  };
}

/** What an import changes, day by day, in the order of the days. */
export type DayChange = Readonly<{ day: string; before: DecidedDay | null; after: DecidedDay | null }>;

export function changesOf(before: HolidayYear | null, after: HolidayYear | null): readonly DayChange[] {
  const [old, fresh] = [before, after].map((year) => daysOfYears(year === null ? [] : [year]));
  const days = [...new Set([...Object.keys(old ?? {}), ...Object.keys(fresh ?? {})])].sort();
  return days
    .map((day) => ({ day, before: old?.[day] ?? null, after: fresh?.[day] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
