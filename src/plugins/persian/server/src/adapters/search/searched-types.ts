import type { Core } from '@strapi/strapi';

import { type SearchedField, searchedFields } from '../../domain/search/declaration';
import { declared } from '../declarations';

/** A content type that asked for search. `name`: that of its REST routes. */
export type SearchedType = Readonly<{
  uid: string;
  name: string;
  fields: readonly SearchedField[];
  hasDrafts: boolean;
  isLocalized: boolean;
}>;

const known = new WeakMap<Core.Strapi, readonly SearchedType[]>();

/** Read once for each Strapi. A declaration that is not understood stops the start, by name. */
export function searchedTypes(strapi: Core.Strapi): readonly SearchedType[] {
  const types = known.get(strapi) ?? readTypes(strapi);
  known.set(strapi, types);
  return types;
}

const readTypes = (strapi: Core.Strapi): readonly SearchedType[] =>
  declared(strapi, 'search').map(({ type, options }) => {
    const fields = searchedFields(options, type.attributes);
    if (typeof fields === 'string') throw new Error(`strapi-plugin-persian: ${type.uid} ${fields}.`);
    const { i18n } = (type.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
    return {
      uid: type.uid,
      name: type.info.pluralName,
      fields,
      hasDrafts: type.options?.draftAndPublish === true,
      isLocalized: i18n?.localized === true && 'i18n' in strapi.plugins,
    };
  });
