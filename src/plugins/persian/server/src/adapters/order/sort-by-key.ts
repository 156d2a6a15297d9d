import type { Core } from '@strapi/strapi';

import { type KnownTypes, sortByKey } from '../../domain/order/sort-by-key';
import { wrapQueries } from '../sql/wrapped-queries';
import { orderedTypes } from './ordered-types';

type Attribute = { type: string; target?: string };

/** Lets every sort by a field with a key go by the key. Returns a function that ends it. */
export function sortQueriesByKey(strapi: Core.Strapi): () => void {
  const types = knownTypes(strapi);
  return wrapQueries(strapi.db, (builder, uid) => {
    const { orderBy } = builder;
    builder.orderBy = (given) => orderBy.call(builder, sortByKey(given, uid, types));
  });
}

function knownTypes(strapi: Core.Strapi): KnownTypes {
  const keyed = new Map(orderedTypes(strapi).map(({ type, fields }) => [type.uid, new Set(fields)]));
  return {
    hasKey: (uid, field) => keyed.get(uid)?.has(field) ?? false,
    targetOf: (uid, field) => {
      const attribute = strapi.db.metadata.get(uid).attributes[field] as Attribute | undefined;
      return attribute?.type === 'relation' ? attribute.target : undefined;
    },
  };
}
