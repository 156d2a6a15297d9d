import type { Core } from '@strapi/strapi';

import type { WorkCalendar } from '../../../core/src';
import type { HolidayStore } from '../application/ports';
import { workCalendarOf } from '../domain/holiday-state';
import { createHolidayStore } from './holiday-store';

/** How long another server process may answer from before a change; this one forgets at once. */
const MOST_AGE = 3_000;

type Kept = Readonly<{ calendar: Promise<WorkCalendar>; since: number }>;

/** The calendar in memory, and the store that forgets it with every change. */
function createWorkingCalendar(strapi: Core.Strapi) {
  const store = createHolidayStore(strapi);
  let kept: Kept | null = null;

  const forgetting =
    <Given extends unknown[], Answer>(change: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      try {
        return await change(...given);
      } finally {
        kept = null;
      }
    };
  const changing: HolidayStore = {
    ...store,
    saveDecision: forgetting(store.saveDecision),
    dropDecision: forgetting(store.dropDecision),
    saveYear: forgetting(store.saveYear),
    dropYear: forgetting(store.dropYear),
    saveWeekends: forgetting(store.saveWeekends),
  };

  return {
    store: { ...store, ...changing },

    /** What to reckon with now. A reading that fails is not kept. */
    calendar: (): Promise<WorkCalendar> => {
      const now = performance.now();
      if (kept !== null && now - kept.since < MOST_AGE) return kept.calendar;
      const calendar = store.state().then(workCalendarOf);
      const fresh: Kept = { calendar, since: now };
      kept = fresh;
      calendar.catch(() => {
        if (kept === fresh) kept = null;
      });
      return calendar;
    },
  };
}

type WorkingCalendar = ReturnType<typeof createWorkingCalendar>;
const made = new WeakMap<Core.Strapi, WorkingCalendar>();

/** One for each Strapi that runs. */
export function workingCalendar(strapi: Core.Strapi): WorkingCalendar {
  const found = made.get(strapi) ?? createWorkingCalendar(strapi);
  made.set(strapi, found);
  return found;
}
