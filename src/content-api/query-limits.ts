import type { Refusal } from '../refusals/codes';

/** How much one request may ask for: enough for any page of a front end, too little to hurt the database. */
const QUERY_LIMITS = { pageSize: 100, populateLevels: 4, filterLevels: 8, conditions: 100 } as const;

type Query = Readonly<Record<string, unknown>>;

const LOCALE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;
const POPULATION_KEYS = new Set([
  'fields',
  'filters',
  'sort',
  'populate',
  'limit',
  'start',
  'pagination',
  'page',
  'pageSize',
  'on',
  'count',
]);
const SIZE_KEYS = new Set(['limit', 'pageSize']);
/** Back from a file to all that uses it, drafts included: no door for readers. */
const CLOSED_RELATIONS = new Set(['related']);

/** Why these query parameters of the content API (REST or GraphQL) are refused, or `null`. */
export function queryRefusal(query: Query): Refusal | null {
  return (
    draftRefusal(query) ??
    localeRefusal(query['locale']) ??
    sizeRefusal(query, '') ??
    filterRefusal(query['filters'], 'filters') ??
    populationRefusal(query['populate'], { path: 'populate', level: 1 })
  );
}

function draftRefusal(query: Query): Refusal | null {
  const { status } = query;
  if (status !== undefined && status !== 'published') return { code: 'drafts-not-readable', parameter: 'status' };
  const cohort = ['publicationFilter', 'hasPublishedVersion'].find((parameter) => query[parameter] !== undefined);
  return cohort === undefined ? null : { code: 'drafts-not-readable', parameter: cohort };
}

function localeRefusal(locale: unknown): Refusal | null {
  if (locale === undefined || (typeof locale === 'string' && LOCALE.test(locale))) return null;
  return { code: 'locale-invalid', parameter: 'locale' };
}

function sizeRefusal(holder: Query, path: string): Refusal | null {
  const pagination = isObject(holder['pagination']) ? holder['pagination'] : {};
  const sizes = [...named(holder, path), ...named(pagination, `${path}pagination.`)];
  const wrong = sizes.find(({ value }) => !isPageSize(value));
  return wrong ? { code: 'page-size-invalid', parameter: wrong.name, maximum: QUERY_LIMITS.pageSize } : null;
}

const named = (holder: Query, path: string) =>
  Object.entries(holder)
    .filter(([key, value]) => SIZE_KEYS.has(key) && value !== undefined)
    .map(([key, value]) => ({ name: `${path}${key}`, value }));

const isPageSize = (value: unknown): boolean => {
  const size = Number(value);
  return Number.isInteger(size) && size >= 1 && size <= QUERY_LIMITS.pageSize;
};

function filterRefusal(filters: unknown, path: string): Refusal | null {
  const { levels, conditions } = measure(filters);
  if (levels > QUERY_LIMITS.filterLevels) {
    return { code: 'filters-too-deep', parameter: path, maximum: QUERY_LIMITS.filterLevels };
  }
  if (conditions > QUERY_LIMITS.conditions) {
    return { code: 'too-many-conditions', parameter: path, maximum: QUERY_LIMITS.conditions };
  }
  return null;
}

/** Levels of keys and number of leaves. Stops one level below the limit, so a tower of brackets costs nothing. */
function measure(value: unknown, level = 0): { levels: number; conditions: number } {
  if (!isContainer(value)) return { levels: level, conditions: 1 };
  if (level > QUERY_LIMITS.filterLevels) return { levels: level, conditions: 0 };
  const below = Object.values(value).map((each) => measure(each, Array.isArray(value) ? level : level + 1));
  return {
    levels: Math.max(level, ...below.map(({ levels }) => levels)),
    conditions: below.reduce((sum, { conditions }) => sum + conditions, 0),
  };
}

type Place = Readonly<{ path: string; level: number }>;

function populationRefusal(populate: unknown, { path, level }: Place): Refusal | null {
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
    const closed = relations.find((relation) => CLOSED_RELATIONS.has(relation));
    if (closed !== undefined) return { code: 'parameter-not-allowed', parameter: `${path}.${closed}` };
    const isTooDeep = level + relations.length - 1 > QUERY_LIMITS.populateLevels;
    return isTooDeep ? { code: 'population-too-deep', parameter: path, maximum: QUERY_LIMITS.populateLevels } : null;
  });

function relationRefusal(relation: string, options: unknown, { path, level }: Place): Refusal | null {
  if (CLOSED_RELATIONS.has(relation)) return { code: 'parameter-not-allowed', parameter: path };
  if (!isObject(options)) return null;
  const unknownKey = Object.keys(options).find((key) => !POPULATION_KEYS.has(key));
  if (unknownKey !== undefined) return { code: 'parameter-not-allowed', parameter: `${path}.${unknownKey}` };
  return (
    sizeRefusal(options, `${path}.`) ??
    filterRefusal(options['filters'], `${path}.filters`) ??
    first(Object.entries(isObject(options['on']) ? options['on'] : {}), ([type, inner]) =>
      relationRefusal(type, inner, { path: `${path}.on.${type}`, level }),
    ) ??
    populationRefusal(options['populate'], { path: `${path}.populate`, level: level + 1 })
  );
}

function first<Item>(items: readonly Item[], check: (item: Item) => Refusal | null): Refusal | null {
  for (const item of items) {
    const refusal = check(item);
    if (refusal) return refusal;
  }
  return null;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isObject = (value: unknown): value is Query => isContainer(value) && !Array.isArray(value);
