import type { UID } from '@strapi/strapi';

/** What rules need to know of an attribute. Strapi's own type of a union of all models collapses to `any`. */
type Attribute = Readonly<{ type: string; target?: string; allowedTypes?: string | readonly string[] }>;
type Model = Readonly<{
  uid: UID.ContentType;
  displayName: string;
  attributes: readonly (readonly [string, Attribute])[];
}>;

type RawModel = { uid: UID.ContentType; info: { displayName: string }; attributes: Record<string, Attribute> };

export const allModels = (): readonly Model[] => (Object.values(strapi.contentTypes) as RawModel[]).map(toModel);

/** The fields of a type that hold pictures and nothing else. */
export const pictureFields = (uid: UID.ContentType): readonly string[] =>
  toModel(strapi.contentType(uid) as RawModel)
    .attributes.filter(([, { type, allowedTypes }]) => type === 'media' && [allowedTypes].flat().join() === 'images')
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
