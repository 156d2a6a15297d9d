import type { Core } from '@strapi/strapi';

import type { AgencyReference } from '../domain/agency-reference';
import { settings } from './settings';

type Row = { id: number; documentId: string; locale?: string | null } & Record<string, unknown>;

type LocaleService = { getDefaultLocale: () => Promise<string> };

export type Agency = Readonly<{ id: string; name: string }>;

/** The agencies of this project, by document id. Whoever asks, all of them: who is an agency is no secret. */
export function agencyDirectory(strapi: Core.Strapi) {
  const { agencyType, agencyName } = settings(strapi);
  const query = () => strapi.db.query(agencyType);

  async function rowsOf(documentId: string): Promise<Row[]> {
    return (await query().findMany({ where: { documentId }, orderBy: { id: 'asc' } })) as Row[];
  }

  return {
    /** The document id that a reference leads to; `null` where there is no such agency. */
    async resolve(reference: AgencyReference): Promise<string | null> {
      const row = (await query().findOne({ where: reference, select: ['documentId'] })) as Row | null;
      return row?.documentId ?? null;
    },

    /** The number of the row to relate to: of this language (none said: the default) where there is one, otherwise of any. */
    async rowFor(documentId: string, locale: unknown): Promise<number | null> {
      const rows = await rowsOf(documentId);
      const wanted = locale ?? (await strapi.plugin('i18n').service<LocaleService>('locales').getDefaultLocale());
      return (rows.find((row) => row.locale === wanted) ?? rows[0])?.id ?? null;
    },

    async exists(documentId: string): Promise<boolean> {
      return (await query().count({ where: { documentId } })) > 0;
    },

    /** Names in this language, or in any that there is. */
    async names(locale: string, ids?: readonly string[]): Promise<readonly Agency[]> {
      const rows = (await query().findMany({
        where: ids ? { documentId: { $in: ids } } : {},
        orderBy: { id: 'asc' },
      })) as Row[];
      const chosen = new Map<string, Row>();
      for (const row of rows) if (!chosen.has(row.documentId) || row.locale === locale) chosen.set(row.documentId, row);
      return [...chosen].map(([id, { [agencyName]: name }]) => ({ id, name: typeof name === 'string' ? name : id }));
    },
  };
}
