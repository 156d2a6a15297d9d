import { adminApi } from '@strapi/strapi/admin';

/** Strapi's client of its own admin routes, with the kinds of answers that this plugin makes stale. */
export const panelApi = adminApi.enhanceEndpoints({ addTagTypes: ['AgencyScope', 'Document', 'Relations'] });

/** A path below the plugin's routes, with a query of the values that are given. */
export function pathOf(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(given).toString();
  return `/agency-scope${path}${search === '' ? '' : `?${search}`}`;
}

/** How the content manager calls one entry when it says that it changed. */
export const documentTag = (contentType: string, documentId: string) => ({
  type: 'Document' as const,
  id: `${contentType}_${documentId}`,
});
