import type { UID } from '@strapi/strapi';

/** What rules need to know of an attribute. Strapi's own type of a union of all models collapses to `any`. */
type Attribute = Readonly<{ type: string; target?: string }>;
type Model = Readonly<{
  uid: UID.ContentType;
  displayName: string;
  attributes: readonly (readonly [string, Attribute])[];
}>;

type RawModel = { uid: UID.ContentType; info: { displayName: string }; attributes: Record<string, Attribute> };

export const allModels = (): readonly Model[] => (Object.values(strapi.contentTypes) as RawModel[]).map(toModel);

export const mediaFields = (uid: UID.ContentType): readonly string[] => fieldsOfType(uid, 'media');

export const blocksFields = (uid: UID.ContentType): readonly string[] => fieldsOfType(uid, 'blocks');

const fieldsOfType = (uid: UID.ContentType, wanted: string): readonly string[] =>
  toModel(strapi.contentType(uid) as RawModel)
    .attributes.filter(([, { type }]) => type === wanted)
    .map(([name]) => name);

/** The fields of a type that point to another type. `localizations`, the translations of an entry, do not count. */
export const relationsTo = (target: UID.ContentType, { attributes }: Model): readonly string[] =>
  attributes
    .filter(([name, attribute]) => attribute.target === target && name !== 'localizations')
    .map(([name]) => name);

const toModel = ({ uid, info, attributes }: RawModel): Model => ({
  uid,
  displayName: info.displayName,
  attributes: Object.entries(attributes),
});
