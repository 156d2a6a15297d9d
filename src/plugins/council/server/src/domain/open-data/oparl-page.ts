import { type Result, err, ok } from '@hamresan/kit';

import { OPARL, type OParlObject, without } from './oparl-object';

/** What stands behind the question mark, as it came. */
export type Query = Readonly<Record<string, string | undefined>>;

/** `filter-not-valid`: a value that cannot be read. `page-unknown`: there are not so many pages. */
export type ListRefusal =
  | Readonly<{ code: 'filter-not-valid'; filter: string }>
  | Readonly<{ code: 'page-unknown'; page: number; pages: number }>;

/** A page of an external list (OParl 1.1, 2.5). */
export type OParlPage = Readonly<{
  data: readonly OParlObject[];
  pagination: Readonly<{ totalElements: number; elementsPerPage: number; currentPage: number; totalPages: number }>;
  links: Readonly<{ first: string; prev?: string; self: string; next?: string; last: string }>;
}>;

const MOST_ON_A_PAGE = 100;

/** In the order in which they stand in the links: an address has one spelling (2.3). */
const FILTERS = ['created_since', 'created_until', 'modified_since', 'modified_until'] as const;

/**
 * One page of a list. Withdrawn objects are in it when `modified_since` is asked for, and never without (2.5). The order is
 * that of creation, which nothing changes. `omit_internal` leaves out the lists inside of objects.
 */
export function pageOf(
  { url, live, buried }: Readonly<{ url: string; live: readonly OParlObject[]; buried: readonly OParlObject[] }>,
  query: Query,
): Result<OParlPage, ListRefusal> {
  const wrong = faultOf(query);
  if (wrong !== undefined) return err({ code: 'filter-not-valid', filter: wrong });
  const found = [...live, ...(query['modified_since'] === undefined ? [] : buried)]
    .filter((object) => passes(object, query))
    .sort(byCreation);
  const size = Math.min(Number(query['limit'] ?? MOST_ON_A_PAGE), MOST_ON_A_PAGE);
  const page = Number(query['page'] ?? 1);
  const pages = Math.max(1, Math.ceil(found.length / size));
  if (page > pages) return err({ code: 'page-unknown', page, pages });
  const onPage = found.slice((page - 1) * size, page * size);
  return ok({
    data: query['omit_internal'] === 'true' ? onPage.map(withoutInternal) : onPage,
    pagination: { totalElements: found.length, elementsPerPage: size, currentPage: page, totalPages: pages },
    links: linksOf({ url, page, pages }, query),
  });
}

/** The first parameter that cannot be read. */
function faultOf(query: Query): string | undefined {
  const filter = FILTERS.find((name) => Number.isNaN(Date.parse(query[name] ?? '1970-01-01T00:00:00Z')));
  return filter ?? ['limit', 'page'].find((name) => !/^[1-9]\d{0,8}$/.test(query[name] ?? '1'));
}

const passes = (object: OParlObject, query: Query): boolean =>
  since(object.created, query['created_since']) &&
  until(object.created, query['created_until']) &&
  since(object.modified, query['modified_since']) &&
  until(object.modified, query['modified_until']);

const since = (at: string, limit: string | undefined): boolean =>
  limit === undefined || Date.parse(at) >= Date.parse(limit);

const until = (at: string, limit: string | undefined): boolean =>
  limit === undefined || Date.parse(at) <= Date.parse(limit);

const byCreation = (a: OParlObject, b: OParlObject): number =>
  Date.parse(a.created) - Date.parse(b.created) || (a.id < b.id ? -1 : 1);

function linksOf(
  { url, page, pages }: Readonly<{ url: string; page: number; pages: number }>,
  query: Query,
): OParlPage['links'] {
  const kept = [...FILTERS, 'limit', 'omit_internal'].flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  const to = (number: number): string => {
    const parts = [...kept, ...(number === 1 ? [] : [`page=${String(number)}`])];
    return parts.length === 0 ? url : `${url}?${parts.join('&')}`;
  };
  return {
    first: to(1),
    ...(page > 1 ? { prev: to(page - 1) } : {}),
    self: to(page),
    ...(page < pages ? { next: to(page + 1) } : {}),
    last: to(pages),
  };
}

/** What `omit_internal` leaves out (2.5). */
const LISTS_INSIDE: Readonly<Record<string, readonly string[]>> = {
  [`${OPARL}/AgendaItem`]: ['auxiliaryFile'],
  [`${OPARL}/Meeting`]: ['auxiliaryFile', 'agendaItem'],
  [`${OPARL}/Paper`]: ['auxiliaryFile'],
  [`${OPARL}/Person`]: ['membership'],
  [`${OPARL}/Body`]: ['legislativeTerm'],
};

const withoutInternal = (object: OParlObject): OParlObject =>
  (LISTS_INSIDE[object.type] ?? []).reduce<OParlObject>(without, object);
