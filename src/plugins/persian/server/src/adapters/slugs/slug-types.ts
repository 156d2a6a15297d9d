import type { Core } from '@strapi/strapi';

import { type SlugDeclaration, faultOfSlug, readSlug } from '../../domain/slugs/slug-declaration';
import { type ContentType, declared } from '../declarations';
import type { Place } from '../sql/slug-claims';

/** A content type whose entries have addresses. */
export type SluggedType = SlugDeclaration & Readonly<{ type: ContentType; hasDrafts: boolean; isLocalized: boolean }>;

/** Where the addresses of a type lie, in this language. */
export const placeOf = ({ type, isLocalized }: SluggedType, locale: string | null | undefined): Place => ({
  uid: type.uid,
  language: isLocalized ? (locale ?? '') : '',
});

/** What content types say in `pluginOptions.persian.slug`. Stops the start where it cannot be right. */
export function sluggedTypes(strapi: Core.Strapi): ReadonlyMap<string, SluggedType> {
  return new Map(
    declared(strapi, 'slug').map(({ type, options }) => {
      const { i18n } = (type.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
      const isLocalized = i18n?.localized === true;
      const fault = faultOfSlug(options, { attributes: type.attributes, isLocalized });
      if (fault !== null) throw new Error(`strapi-plugin-persian: ${type.uid}: ${fault}.`);
      const hasDrafts = type.options?.draftAndPublish === true;
      return [type.uid, { ...readSlug(options), type, hasDrafts, isLocalized }];
    }),
  );
}
