import { randomUUID } from 'node:crypto';

import type { Modules } from '@strapi/strapi';

import { refuse } from '../refuse';
import type { SlugParts } from '../../slug-parts';
import { type Row, slugRows } from './slug-rows';
import { slugOfText } from './slug-spelling';
import { type SluggedType, placeOf } from './slug-types';

type Context = Modules.Documents.Middleware.Context;
type Outcome = Awaited<ReturnType<Modules.Documents.Middleware.Middleware>>;
type Parameters = {
  documentId: string;
  data?: Record<string, unknown>;
  locale?: string | readonly string[] | null;
  status?: string;
};
type Change = Readonly<{ type: SluggedType; params: Parameters; next: () => Promise<Outcome> }>;

/**
 * Gives entries their addresses, in the transaction that saves them. A draft has a wish: it gets out of the way of what
 * is published, and of nothing else, so that no address tells what others have not published. Publishing makes it a claim.
 */
export function giveSlugs({ strapi, types, claims, spelling, defaultLocale }: SlugParts): void {
  const { rows, store } = slugRows(strapi);
  async function localeOf({ isLocalized }: SluggedType, { locale }: Parameters): Promise<string | null> {
    if (!isLocalized) return null;
    if (typeof locale === 'string' && locale !== '') return locale;
    return defaultLocale();
  }

  const isPublic = ({ hasDrafts }: SluggedType, { status }: Parameters): boolean =>
    !hasDrafts || status === 'published';

  /** The address that the data ask for; what is sent is brought into the shape of an address, or refused. */
  function wished(type: SluggedType, data: Row | Record<string, unknown>, locale: string | null): string | null {
    const given = data[type.field];
    if (typeof given !== 'string' || given.trim() === '') return slugOfText(spelling, type, data[type.from], locale);
    return slugOfText(spelling, type, given, locale, null) ?? refuse({ code: 'slug-invalid', field: type.field });
  }

  async function create({ type, params, next }: Change): Promise<Outcome> {
    const data = (params.data ??= {});
    const locale = await localeOf(type, params);
    const place = placeOf(type, locale);
    const wanted = wished(type, data, locale);
    if (wanted === null) return next();
    if (!isPublic(type, params)) {
      data[type.field] = await claims.free({ ...place, wanted, entry: null });
      return next();
    }
    const newcomer = randomUUID();
    data[type.field] = await claims.claim({ ...place, wanted, entry: newcomer });
    const created = await next();
    await claims.handOver(place, newcomer, (created as { documentId: string }).documentId);
    return created;
  }

  /** What an update means for the address: null where it stays. */
  async function wishOfUpdate({ type, params }: Change, locale: string | null): Promise<string | null> {
    const { documentId, data = {} } = params;
    const versions = await rows(type, { documentId, ...(type.isLocalized ? { locale } : {}) });
    const stored = versions.find(({ publishedAt }) => !type.hasDrafts || publishedAt === null);
    const isAsked = type.field in data || typeof stored?.[type.field] !== 'string';
    if (isAsked) return wished(type, { ...stored, [type.field]: null, ...data }, locale);
    return isPublic(type, params) ? wished(type, { ...stored }, locale) : null;
  }

  async function update(change: Change): Promise<Outcome> {
    const { type, params, next } = change;
    const locale = await localeOf(type, params);
    const wanted = await wishOfUpdate(change, locale);
    if (wanted === null) return next();
    const wish = { ...placeOf(type, locale), wanted, entry: params.documentId };
    const slug = await (isPublic(type, params) ? claims.claim(wish) : claims.free(wish));
    params.data = { ...params.data, [type.field]: slug };
    return next();
  }

  async function publish({ type, params, next }: Change): Promise<Outcome> {
    const { locale } = params;
    const locales = locale === '*' ? {} : { locale: Array.isArray(locale) ? locale : await localeOf(type, params) };
    const where = { documentId: params.documentId, publishedAt: null, ...(type.isLocalized ? locales : {}) };
    // In one order, whoever publishes: two of them cannot wait for each other.
    const drafts = (await rows(type, where)).sort((one, other) => (String(one.locale) < String(other.locale) ? -1 : 1));
    for (const draft of drafts) {
      const wanted = wished(type, draft, draft.locale);
      if (wanted === null) continue;
      const slug = await claims.claim({ ...placeOf(type, draft.locale), wanted, entry: draft.documentId });
      if (slug !== draft[type.field]) await store(type, draft.id, slug);
    }
    return next();
  }

  /** A clone is another entry, with an address of its own in each language. */
  async function clone({ type, params, next }: Change): Promise<Outcome> {
    const given = params.data?.[type.field];
    const cloned = (await next()) as unknown as { documentId: string; entries: Record<string, unknown>[] };
    for (const row of await rows(type, { documentId: cloned.documentId })) {
      const wanted = wished(type, { ...row, [type.field]: given }, row.locale);
      if (wanted === null) continue;
      const wish = { ...placeOf(type, row.locale), wanted, entry: cloned.documentId };
      const slug = await (type.hasDrafts ? claims.free(wish) : claims.claim(wish));
      await store(type, row.id, slug);
      const shown = cloned.entries.find(({ id }) => id === row.id);
      if (shown) shown[type.field] = slug;
    }
    return cloned as unknown as Outcome;
  }

  async function remove({ type, params, next }: Change): Promise<Outcome> {
    const where = { documentId: params.documentId };
    const before = await rows(type, where);
    const outcome = await next();
    const left = new Set((await rows(type, where)).map(({ locale }) => locale));
    for (const { locale } of before.filter((row) => !left.has(row.locale)))
      await claims.release(placeOf(type, locale), params.documentId);
    return outcome;
  }

  const steps: Partial<Record<Context['action'], (change: Change) => Promise<Outcome>>> = {
    ...{ create, update, publish, clone, delete: remove },
  };
  strapi.documents.use((context, next) => {
    const type = types.get(context.uid);
    const step = steps[context.action];
    if (!type || !step) return next();
    const change = { type, params: context.params as unknown as Parameters, next };
    return strapi.db.transaction(() => step(change)) as unknown as Promise<Outcome>;
  });
}
