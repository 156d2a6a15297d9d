import type { Core } from '@strapi/strapi';

/** What a content type can say in `pluginOptions.persian`. */
const KEYS = ['search', 'order', 'slug', 'text'] as const;
type Key = (typeof KEYS)[number];

/** The part of a content type's schema that this plugin reads and extends. */
export type ContentType = {
  uid: string;
  collectionName: string;
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: Record<string, unknown>;
  info: { singularName: string; pluralName: string; displayName: string };
  indexes?: { name: string; columns: string[]; type?: string }[];
};
type Attribute = {
  type: string;
  private?: boolean;
  searchable?: boolean;
  columnName?: string;
  [option: string]: unknown;
};

export type Declared = Readonly<{ type: ContentType; options: unknown }>;

/** The content types that say something about `key`, with what they say. A word that is not known stops the start. */
export const declared = (strapi: Core.Strapi, key: Key): readonly Declared[] =>
  (Object.values(strapi.contentTypes) as unknown as ContentType[]).flatMap((type) => {
    const said = type.pluginOptions?.['persian'];
    if (said === undefined) return [];
    const unknown = Object.keys(said as object).find((word) => !KEYS.some((known) => known === word));
    if (unknown !== undefined) {
      throw new Error(`strapi-plugin-persian: ${type.uid} declares "${unknown}"; there are ${KEYS.join(', ')}.`);
    }
    const options = (said as Partial<Record<Key, unknown>>)[key];
    return options === undefined ? [] : [{ type, options }];
  });
