import type { Core } from '@strapi/strapi';

import type { SlugParts } from '../../slug-parts';
import { slugOfText } from './slug-spelling';
import { type SluggedType, placeOf } from './slug-types';

type Asked = { contentTypeUID: string; field: string; locale?: string };
type Panel = {
  generateUIDField: (asked: Asked & { data: Record<string, unknown> }) => Promise<string>;
  findUniqueUID: (asked: Asked & { value: string }) => Promise<string>;
  checkUIDAvailability: (asked: Asked & { value: string }) => Promise<boolean>;
};

/** The button beside an address in the panel, and the word whether it is free, go by this plugin for fields of its own. */
export function answerPanel({ strapi, types, claims, spelling }: SlugParts): void {
  const panel = strapi.plugin('content-manager').service<Panel>('uid');
  const { generateUIDField, findUniqueUID, checkUIDAvailability } = panel;
  const ours = ({ contentTypeUID, field }: Asked): SluggedType | undefined => {
    const type = types.get(contentTypeUID);
    return type?.field === field ? type : undefined;
  };

  panel.generateUIDField = async (asked) => {
    const type = ours(asked);
    if (!type) return generateUIDField.call(panel, asked);
    const style = askedStyle(strapi) ?? type.style;
    const slug = slugOfText(spelling, { ...type, style }, asked.data[type.from], asked.locale ?? null);
    const wanted = slug ?? type.type.info.singularName;
    return claims.free({ ...placeOf(type, asked.locale), wanted, entry: null });
  };
  panel.findUniqueUID = async (asked) => {
    const type = ours(asked);
    if (!type) return findUniqueUID.call(panel, asked);
    return claims.free({ ...placeOf(type, asked.locale), wanted: asked.value, entry: null });
  };
  panel.checkUIDAvailability = async (asked) => {
    const type = ours(asked);
    if (!type) return checkUIDAvailability.call(panel, asked);
    return (await claims.ownerOf(placeOf(type, asked.locale), asked.value)) === undefined;
  };
}

/** `?style=latin` behind the address of the button. */
function askedStyle(strapi: Core.Strapi): SluggedType['style'] | undefined {
  const style = strapi.requestContext.get()?.query['style'];
  return style === 'latin' || style === 'unicode' ? style : undefined;
}
