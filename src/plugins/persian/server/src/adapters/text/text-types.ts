import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { type Model, type Models, faultOfTextOptions, fieldsOf, saidOfText } from '../../domain/text/fields';

type ContentType = Model & Readonly<{ info: Readonly<{ displayName: string }> }>;

/** Of a file, people write these two; the rest of its row is the library's. */
const FILE: Model = { uid: UID.file, attributes: { alternativeText: { type: 'string' }, caption: { type: 'text' } } };

/** Content types and components as the texts in them are looked at. */
export const textModels = (strapi: Core.Strapi): Models => {
  const types = strapi.contentTypes as unknown as Readonly<Record<string, Model>>;
  const components = strapi.components as unknown as Readonly<Record<string, Model>>;
  return (uid) => (uid === UID.file ? FILE : (types[uid] ?? components[uid]));
};

/** The project's own types, and those of a plugin that asks for it; not those that say no. */
export function isWritten({ uid, pluginOptions }: Model): boolean {
  const said = saidOfText(pluginOptions);
  return said === true || (said === null && uid.startsWith('api::'));
}

/** The types whose stored texts can be respelled, with their names for people. */
export function typesWithTexts(strapi: Core.Strapi): readonly Readonly<{ uid: string; name: string }>[] {
  const types = Object.values(strapi.contentTypes) as unknown as readonly ContentType[];
  const models = textModels(strapi);
  return types
    .filter((type) => type.uid === UID.file || isWritten(type))
    .filter(({ uid }) => hasTexts(models, models(uid)))
    .map(({ uid, info }) => ({ uid, name: info.displayName }));
}

const hasTexts = (models: Models, model: Model | undefined): boolean =>
  model !== undefined &&
  (fieldsOf(model).length > 0 ||
    Object.values(model.attributes).some(({ component, components = [] }) =>
      [component ?? [], components].flat().some((uid) => hasTexts(models, models(uid))),
    ));

/** Stops the start where a schema says of its texts what nobody knows. */
export function assertTextOptions(strapi: Core.Strapi): void {
  const { contentTypes, components } = strapi as unknown as Readonly<Record<string, Readonly<Record<string, Model>>>>;
  for (const model of [...Object.values(contentTypes ?? {}), ...Object.values(components ?? {})]) {
    const fault = faultOfTextOptions(model);
    if (fault !== null) throw new Error(`strapi-plugin-persian: ${fault}.`);
  }
}
