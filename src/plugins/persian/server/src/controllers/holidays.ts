import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { TEHRAN, isKnownYear, parseJalaliYear, zonedParts } from '../../../core/src';
import type { Request } from '../adapters/http';
import { refuse } from '../adapters/refuse';
import { workingCalendar } from '../adapters/working-calendar';
import { holidaysOfYear } from '../domain/holidays-of-year';
import { WEEKDAYS } from '../domain/weekend';

const MINUTES = 60;

/** `GET /api/persian/holidays?year=1405`: the holidays of a Jalali year, for anybody who is allowed. */
export const createHolidaysController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(request: Request): Promise<void> {
    const year = yearIn(request.query['year']);
    const calendar = await workingCalendar(strapi).calendar();
    if (!isKnownYear(year, calendar)) refuse({ code: 'year-not-known', year });
    const body = {
      data: holidaysOfYear(year, calendar),
      meta: {
        year,
        weekends: calendar.weekends.map(({ from, days }) => ({ from, days: days.map((day) => WEEKDAYS[day]) })),
      },
    };
    request.status = 200;
    request.set('Cache-Control', `public, max-age=${String(5 * MINUTES)}`);
    request.set('ETag', `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}"`);
    if (request.fresh) request.status = 304;
    else request.body = body;
  },
});

/** Without a year, the one that it is in Tehran. */
function yearIn(given: unknown): number {
  if (given === undefined) return zonedParts(new Date(), TEHRAN).jalali.year;
  const text = typeof given === 'string' ? given : '';
  const year = parseJalaliYear(text);
  return year.ok ? year.year : refuse({ code: 'year-not-valid', given: text.slice(0, 40) });
}
