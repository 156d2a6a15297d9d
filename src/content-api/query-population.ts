import type { Refusal } from '../refusals/codes';
import { conditionRefusal } from './query-conditions';
import { QUERY_LIMITS, isObject } from './query-limits';
import { shapeRefusal, sizeRefusal } from './query-shapes';

const OPTIONS = new Set([
  ...['fields', 'filters', 'sort', 'populate', 'on', 'count'],
  ...['limit', 'start', 'pagination', 'page', 'pageSize'],
]);
/** Back from a file to all that uses it, drafts included: no door for readers. */
const CLOSED = new Set(['related']);

type Place = Readonly<{ path: string; level: number }>;

/** How deep a populate goes, and what it asks for on the way. */
export function populationRefusal(populate: unknown, { path, level }: Place): Refusal | null {
  if (level > QUERY_LIMITS.populateLevels) {
    return { code: 'population-too-deep', parameter: path, maximum: QUERY_LIMITS.populateLevels };
  }
  if (typeof populate === 'string') return pathsRefusal(populate.split(','), { path, level });
  if (Array.isArray(populate)) return pathsRefusal(populate.map(String), { path, level });
  if (!isObject(populate)) return null;
  return first(Object.entries(populate), ([relation, options]) =>
    relationRefusal(relation, options, { path: `${path}.${relation}`, level }),
  );
}

const pathsRefusal = (paths: readonly string[], { path, level }: Place): Refusal | null =>
  first(paths, (each) => {
    const relations = each.trim().split('.');
    const closed = relations.find((relation) => CLOSED.has(relation));
    if (closed !== undefined) return { code: 'parameter-not-allowed', parameter: `${path}.${closed}` };
    const isTooDeep = level + relations.length - 1 > QUERY_LIMITS.populateLevels;
    return isTooDeep ? { code: 'population-too-deep', parameter: path, maximum: QUERY_LIMITS.populateLevels } : null;
  });

function relationRefusal(relation: string, options: unknown, { path, level }: Place): Refusal | null {
  if (CLOSED.has(relation)) return { code: 'parameter-not-allowed', parameter: path };
  if (!isObject(options)) return null;
  const unknownKey = Object.keys(options).find((key) => !OPTIONS.has(key));
  if (unknownKey !== undefined) return { code: 'parameter-not-allowed', parameter: `${path}.${unknownKey}` };
  return (
    shapeRefusal(options, `${path}.`) ??
    sizeRefusal(options, `${path}.`) ??
    conditionRefusal(options, `${path}.`) ??
    fragmentRefusal(options['on'], { path: `${path}.on`, level }) ??
    populationRefusal(options['populate'], { path: `${path}.populate`, level: level + 1 })
  );
}

/** `on`: what to populate of each type that a relation may lead to. */
const fragmentRefusal = (fragments: unknown, { path, level }: Place): Refusal | null =>
  first(isObject(fragments) ? Object.entries(fragments) : [], ([type, options]) =>
    relationRefusal(type, options, { path: `${path}.${type}`, level }),
  );

function first<Item>(items: readonly Item[], check: (item: Item) => Refusal | null): Refusal | null {
  for (const item of items) {
    const refusal = check(item);
    if (refusal) return refusal;
  }
  return null;
}
