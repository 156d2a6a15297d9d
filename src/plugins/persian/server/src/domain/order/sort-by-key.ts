import { sortKeyOf } from './ordered-fields';

/** Strapi's `orderBy`: `'title'`, `{ title: 'asc', agency: { name: 'desc' } }`, or a list of such. */
export type OrderBy = string | readonly OrderBy[] | Readonly<Record<string, unknown>>;

/** What the rewriting has to know of the types that a sort leads to. */
export type KnownTypes = Readonly<{
  hasKey: (uid: string, field: string) => boolean;
  /** The type on the other side of a relation, where the field is one. */
  targetOf: (uid: string, field: string) => string | undefined;
}>;

/**
 * A sort by `title` becomes one by its key and then by `title`. Rows in other languages have all the same key, so among
 * them everything stays as it was; fields without a key are not touched.
 */
export function sortByKey(orderBy: OrderBy, uid: string, types: KnownTypes): OrderBy {
  if (typeof orderBy === 'string') return types.hasKey(uid, orderBy) ? [sortKeyOf(orderBy), orderBy] : orderBy;
  if (isList(orderBy)) return orderBy.map((each) => sortByKey(each, uid, types));
  return Object.entries(orderBy).flatMap(([field, direction]) => {
    const target = types.targetOf(uid, field);
    if (target !== undefined) return [{ [field]: sortByKey(direction as OrderBy, target, types) }];
    return types.hasKey(uid, field)
      ? [{ [sortKeyOf(field)]: direction }, { [field]: direction }]
      : [{ [field]: direction }];
  });
}

const isList = (orderBy: OrderBy): orderBy is readonly OrderBy[] => Array.isArray(orderBy);
