import type { Core } from '@strapi/strapi';

import { type DecidedDay, daysOfYears, fromIsoDay, parseJalaliYear } from '../../../core/src';
import { type Request, orRefuse } from '../adapters/http';
import type { Trace } from '../adapters/holiday-store';
import { refuse } from '../adapters/refuse';
import { workingCalendar } from '../adapters/working-calendar';
import { decideDay, takeBackDay } from '../application/decide-day';
import { importYear, previewYear, takeBackYear } from '../application/import-year';
import { setWeekend } from '../application/set-weekend';
import { type Decision, livedYear, officialYears } from '../domain/holiday-state';
import { writeHolidayYear } from '../domain/holiday-year-file';

/** A day of a year as the page shows it: what is official, and what was decided instead. */
type DeskDay = Readonly<{ day: string; official: DecidedDay | null; decision: (Decision & { trace: Trace }) | null }>;

/** The panel's page "Holidays and working days", and the calendar that its pickers read. */
export const createHolidayDeskController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { store, calendar } = workingCalendar(strapi);

  async function daysOf(year: number): Promise<readonly DeskDay[]> {
    const [decisions, imported] = await Promise.all([store.decisions(), store.importedYears()]);
    const official = daysOfYears(officialYears(imported).filter((each) => each.year === year));
    const decided = Object.keys(decisions).filter((day) => fromIsoDay(day)?.year === year);
    return [...new Set([...Object.keys(official), ...decided])]
      .sort()
      .map((day) => ({ day, official: official[day] ?? null, decision: decisions[day] ?? null }));
  }

  return {
    /** For whoever is logged in: one answer for all calendars of the panel. */
    async calendar(request: Request): Promise<void> {
      request.body = { data: await calendar() };
    },

    async overview(request: Request): Promise<void> {
      const { imported } = await store.state();
      const years = officialYears(imported).map(({ year }) => year);
      request.body = { data: { years, weekends: await store.weekends() } };
    },

    async year(request: Request): Promise<void> {
      const year = yearIn(request);
      const imported = (await store.importedYears()).find((each) => each.year === year);
      const isKnown = (await calendar()).years.includes(year);
      request.body = { data: { year, isKnown, imported: imported?.trace ?? null, days: await daysOf(year) } };
    },

    async decide(request: Request): Promise<void> {
      const day = request.params['day'] ?? '';
      const decision = await decideDay(store, { day, body: request.request.body, by: request.state.user });
      request.body = { data: orRefuse(decision) };
    },

    async takeBack(request: Request): Promise<void> {
      request.body = { data: orRefuse(await takeBackDay(store, request.params['day'] ?? '')) };
    },

    async preview(request: Request): Promise<void> {
      request.body = { data: orRefuse(await previewYear(store, textIn(request))) };
    },

    async import(request: Request): Promise<void> {
      const { year } = orRefuse(await importYear(store, { text: textIn(request), by: request.state.user }));
      request.body = { data: { year } };
    },

    async takeBackImport(request: Request): Promise<void> {
      request.body = { data: orRefuse(await takeBackYear(store, yearIn(request))) };
    },

    async export(request: Request): Promise<void> {
      const year = yearIn(request);
      if (!(await calendar()).years.includes(year)) refuse({ code: 'year-not-known', year });
      request.body = writeHolidayYear(livedYear(year, await store.state()));
    },

    async weekend(request: Request): Promise<void> {
      request.body = { data: orRefuse(await setWeekend(store, request.request.body)) };
    },
  };
};

function yearIn({ params }: Request): number {
  const given = params['year'] ?? '';
  const year = parseJalaliYear(given);
  return year.ok ? year.year : refuse({ code: 'year-not-valid', given: given.slice(0, 40) });
}

function textIn({ request: { body } }: Request): string {
  const text = typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined;
  return typeof text === 'string' ? text : '';
}
