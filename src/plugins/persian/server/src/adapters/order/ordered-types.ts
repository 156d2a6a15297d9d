import type { Core } from '@strapi/strapi';

import { type OrderedFields, faultOfOrder, sortKeyOf } from '../../domain/order/ordered-fields';
import { type ContentType, declared } from '../declarations';

/** A content type with sort keys, and the fields that have one. */
export type OrderedType = Readonly<{ type: ContentType; fields: OrderedFields }>;

/** What content types say in `pluginOptions.persian.order`. Stops the start where it cannot be right. */
export const orderedTypes = (strapi: Core.Strapi): readonly OrderedType[] =>
  declared(strapi, 'order').map(({ type, options }) => ({ type, fields: options as OrderedFields }));

/** Set by the server alone: no reader sees it, no client sends it, no search finds it. */
const SERVER_COLUMN = {
  type: 'text',
  private: true,
  writable: false,
  configurable: false,
  visible: false,
  searchable: false,
} as const;

/** Gives every ordered field the column of its key, with an index. */
export function addSortKeyColumns(strapi: Core.Strapi): void {
  for (const { type, options } of declared(strapi, 'order')) {
    const fault = faultOfOrder(options, type.attributes);
    if (fault !== null) throw new Error(`strapi-plugin-persian: ${type.uid}: ${fault}.`);
    for (const field of options as OrderedFields) addColumn(type, field);
  }
}

function addColumn(type: ContentType, field: string): void {
  const key = sortKeyOf(field);
  // Said, not left to Strapi: its way with capitals and digits is its own, and the index names the column as well.
  const columnName = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const pluginOptions = type.attributes[field]?.['pluginOptions'];
  type.attributes[key] = { ...SERVER_COLUMN, columnName, ...(pluginOptions === undefined ? {} : { pluginOptions }) };
  type.indexes = [...(type.indexes ?? []), { name: `${type.collectionName}_${columnName}_idx`, columns: [columnName] }];
}
