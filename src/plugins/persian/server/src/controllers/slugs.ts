import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Request } from '../adapters/http';
import { slugOfText } from '../adapters/slugs/slug-spelling';
import type { SluggedType } from '../adapters/slugs/slug-types';
import { getSlugParts } from '../slug-parts';

type Document = Readonly<Record<string, unknown>> & Readonly<{ documentId: string }>;
type Documents = { findOne: (parameters: object) => Promise<Document | null> };
type Auth = { verify: (auth: unknown, config: object) => Promise<unknown> };
type Caller = Request & { path: string; state: { auth?: unknown } };

/**
 * `GET /api/slugs/news/:slug?locale=fa`: the published entry that an address leads to. An address from before, or one in
 * another spelling, answers 308 to the one of today. What the caller may not read is not there.
 */
export const createSlugsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { types, claims, spelling, defaultLocale } = getSlugParts(strapi);

  async function mayRead({ state }: Caller, uid: string): Promise<boolean> {
    try {
      await strapi.get<Auth>('auth').verify(state.auth, { scope: [`${uid}.findOne`] });
      return true;
    } catch (fault) {
      if (fault instanceof errors.UnauthorizedError || fault instanceof errors.ForbiddenError) return false;
      throw fault;
    }
  }

  /** By the letters that were asked for, or else by what an address of them would be. */
  async function find(type: SluggedType, asked: string, locale: string | null): Promise<Document | null> {
    const place = { uid: type.type.uid, language: locale ?? '' };
    const respelled = slugOfText(spelling, type, asked, locale, null) ?? asked;
    const documentId = (await claims.ownerOf(place, asked)) ?? (await claims.ownerOf(place, respelled));
    if (documentId === undefined) return null;
    const documents = strapi.documents(type.type.uid as 'admin::user') as unknown as Documents;
    const locales = locale === null ? {} : { locale };
    return documents.findOne({ documentId, ...locales, status: 'published', fields: [type.field] });
  }

  const localeIn = async ({ query }: Caller, { isLocalized }: SluggedType): Promise<string | null> => {
    if (!isLocalized) return null;
    return typeof query['locale'] === 'string' ? query['locale'] : defaultLocale();
  };

  return {
    async resolve(request: Caller): Promise<void> {
      const { type: plural, slug: asked = '' } = request.params;
      const type = [...types.values()].find((each) => each.type.info.pluralName === plural);
      if (!type || !(await mayRead(request, type.type.uid))) throw new errors.NotFoundError();
      const locale = await localeIn(request, type);
      const found = await find(type, asked, locale);
      if (!found) throw new errors.NotFoundError();
      const slug = String(found[type.field]);
      const isCurrent = slug === asked;
      request.status = isCurrent ? 200 : 308;
      if (!isCurrent) request.set('Location', addressOf(request.path, slug, locale));
      request.body = { data: { documentId: found.documentId, slug, isCurrent } };
    },
  };
};

const addressOf = (path: string, slug: string, locale: string | null): string =>
  path.slice(0, path.lastIndexOf('/') + 1) +
  encodeURIComponent(slug) +
  (locale === null ? '' : `?locale=${encodeURIComponent(locale)}`);
