import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { SearchPorts } from '../../application/search-entries';
import type { RowFilter } from '../sql/search/accelerator';
import { rankTypes } from '../sql/search/rank-rows';
import { askWhoAsks } from '../sql/search/seen';
import { searchIndexOf } from './running-index';
import type { SearchedType } from './searched-types';

/** Who asks (as Strapi's authentication left it), and for which language and state of entries. */
export type Asker = Readonly<{ auth: unknown; locale?: unknown; status?: unknown }>;

type ListParameters = { locale?: string; status?: 'draft' | 'published' };
type ContentApi = Record<'validate', { query: (query: object, type: unknown, options: object) => Promise<unknown> }> &
  Record<'sanitize', { output: (data: unknown, type: unknown, options: object) => Promise<unknown> }>;

/**
 * What the asker may search: the types that they may list, after the parameters passed the validation that lists pass (so
 * what is refused there is refused here), read through Strapi's query builder, where the scope of an agency narrows it, and
 * through Strapi's sanitizer. Not through the Document Service, which opens a transaction for each look.
 */
export async function searchPorts(
  strapi: Core.Strapi,
  { auth, locale, status }: Asker,
  names: readonly string[] | null,
): Promise<SearchPorts> {
  const { indexes } = searchIndexOf(strapi);
  const contentApi = strapi.contentAPI as unknown as ContentApi;
  const given = { ...(isGiven(locale) && { locale }), ...(isGiven(status) && { status }) } as ListParameters;
  const types = await listable(strapi, auth, names);
  for (const { uid } of types) {
    await contentApi.validate.query({ ...given }, strapi.contentType(uid as never), { auth });
  }
  if (isSomebody(auth) && types[0]) await askWhoAsks(strapi, types[0].uid);
  const language = given.locale ?? (await defaultLocale(strapi));
  const parametersOf = ({ isLocalized, hasDrafts }: SearchedType): ListParameters => ({
    ...(isLocalized && language !== null && { locale: language }),
    ...(hasDrafts && { status: given.status ?? 'published' }),
  });
  const wanted = types.flatMap((type) => {
    const index = indexes.get(type.uid);
    return index ? [{ index, filter: filterOf(parametersOf(type)) }] : [];
  });

  return {
    types,
    rank: (attempt, asked) => rankTypes(strapi, wanted, attempt, asked),
    async entries(type, rows) {
      const entries = await strapi.db.query(type.uid).findMany({
        select: [...type.fields.map(({ name }) => name), 'documentId', 'locale', 'publishedAt'],
        where: { id: { $in: rows.map(({ id }) => id) } },
      });
      const shown = await contentApi.sanitize.output(entries, strapi.contentType(type.uid as never), { auth });
      return shown as Awaited<ReturnType<SearchPorts['entries']>>;
    },
  };
}

/** Of the types that are asked for (`null`: all), those that the asker may list. */
async function listable(
  strapi: Core.Strapi,
  auth: unknown,
  names: readonly string[] | null,
): Promise<readonly SearchedType[]> {
  const types: SearchedType[] = [];
  for (const { type } of searchIndexOf(strapi).indexes.values()) {
    if (names && !names.includes(type.name)) continue;
    if (await mayList(strapi, auth, type.uid)) types.push(type);
  }
  return types;
}

const isSomebody = (auth: unknown): boolean => Boolean((auth as { credentials?: unknown } | undefined)?.credentials);

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const filterOf = ({ locale, status }: ListParameters): RowFilter => ({
  ...(locale !== undefined && { locale }),
  ...(status !== undefined && { isPublished: status === 'published' }),
});

async function mayList(strapi: Core.Strapi, auth: unknown, uid: string): Promise<boolean> {
  try {
    await strapi.auth.verify(auth as Parameters<typeof strapi.auth.verify>[0], { scope: [`${uid}.find`] });
    return true;
  } catch (fault) {
    if (fault instanceof errors.ForbiddenError || fault instanceof errors.UnauthorizedError) return false;
    throw fault;
  }
}

type Locales = { getDefaultLocale: () => Promise<string | null> };

const defaultLocale = (strapi: Core.Strapi): Promise<string | null> =>
  'i18n' in strapi.plugins
    ? strapi.plugin('i18n').service<Locales>('locales').getDefaultLocale()
    : Promise.resolve(null);
