import type { Core } from '@strapi/strapi';

import { withJalali } from '../../domain/jalali-api/entries';
import { rewriteJalali } from '../../domain/jalali-api/query-rewriting';
import type { Fields, Schema } from '../../domain/jalali-api/schemas';
import { shownValue } from '../../domain/jalali-api/shown-value';
import { refuse } from '../refuse';
import { worldOf } from './world';

const CALENDARS = ['jalali', 'gregorian'] as const;

/**
 * Jalali in the content API: the operators of filters, and `calendar=jalali`. REST controllers, GraphQL queries and
 * GraphQL relations all have their queries validated and then sanitized here, and ask with what comes out of the latter.
 */
export function speakJalali(strapi: Core.Strapi): void {
  const { validate, sanitize } = strapi.contentAPI;
  const { query: validateQuery } = validate;
  const { query: sanitizeQuery, output: sanitizeOutput } = sanitize;
  const rewritten = (query: Fields, schema: Schema) => rewriteJalali(query, schema, worldOf(strapi));

  strapi.contentAPI.addQueryParams({
    calendar: {
      schema: (zod) => zod.enum(CALENDARS).optional(),
      // Strapi stops the start where a route has it: one of a project, or one of an earlier Strapi in the same process.
      matchRoute: ({ request }) => request?.query?.['calendar'] === undefined,
    },
  });

  validate.query = async (query, schema, options) => {
    refuseUnknownCalendar(query);
    const { query: asked, refusal } = rewritten(query, schema);
    // Strapi first: whoever may not name a field is told so, whatever they compare it with.
    await validateQuery(asked, schema, options);
    if (refusal) refuse(refusal);
  };

  sanitize.query = async (query, schema, options) => {
    const { query: asked, refusal } = rewritten(withoutCalendar(query), schema);
    if (refusal) refuse(refusal);
    return sanitizeQuery(asked, schema, options);
  };

  sanitize.output = async (data, schema, options) => {
    const answer = await sanitizeOutput(data, schema, options);
    return isAskedFor(strapi) ? withJalali(answer, schema, worldOf(strapi)) : answer;
  };
}

/** The documents below know no such parameter, and may be set to refuse it. */
const withoutCalendar = (query: Fields): Fields =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'calendar'));

function refuseUnknownCalendar({ calendar }: Fields): void {
  if (calendar === undefined || CALENDARS.some((known) => known === calendar)) return;
  refuse({ code: 'calendar-unknown', parameter: 'calendar', value: shownValue(calendar) });
}

/** The query of a request is not handed to the sanitizer of its answer. */
const isAskedFor = ({ requestContext }: Core.Strapi): boolean => requestContext.get()?.query['calendar'] === 'jalali';
