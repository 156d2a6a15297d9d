import { adminApi } from '@strapi/strapi/admin';

/** Strapi's client of its own admin routes, with the kind of answers that this plugin makes stale. */
export const panelApi = adminApi.enhanceEndpoints({ addTagTypes: ['Council'] });

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** A path below the plugin's routes, with a query of the values that are given. */
export function pathOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(given).toString();
  return `/council${path}${search === '' ? '' : `?${search}`}`;
}

type Body = Readonly<Record<string, unknown>>;
export const post = (path: string, data: Body = {}) => ({ url: pathOf(path), method: 'POST' as const, data });
export const put = (path: string, data: Body) => ({ url: pathOf(path), method: 'PUT' as const, data });

/** The doors of the plugin answer `{ data }`. */
export const dataOf = <Data>({ data }: Readonly<{ data: Data }>): Data => data;

/** Other people change the same things: what is shown is asked for anew. */
export const fresh = { providesTags: ['Council'] as const, keepUnusedDataFor: 0 };
export const changed = { invalidatesTags: ['Council'] as const };
