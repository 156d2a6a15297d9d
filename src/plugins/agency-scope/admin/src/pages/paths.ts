const BASE = '/plugins/agency-scope';

/** Where the pages of this plugin and the entries of the content manager are. */
export const PATHS = {
  agencies: BASE,
  agency: (id: string): string => `${BASE}/${encodeURIComponent(id)}`,
  audit: (agencyId?: string): string =>
    `${BASE}/audit${agencyId === undefined ? '' : `?agency=${encodeURIComponent(agencyId)}`}`,
  contentManager: '/content-manager',
  entry: (uid: string, documentId: string, locale: string | null = null): string =>
    `/content-manager/collection-types/${uid}/${documentId}${locale === null ? '' : `?plugins[i18n][locale]=${locale}`}`,
} as const;
