import type { Refusal } from '../refusals/codes';
import { QUERY_LIMITS, type Query, isContainer } from './query-limits';

/** Operators of the plugin persian: each becomes two comparisons, one for each end of its period. */
const PERIODS = new Set(['$jalaliYear', '$jalaliMonth', '$jalaliDay', '$jalaliBetween']);

/** Joined by document id alone or leading back to everything: a condition on them would see the drafts. */
const CLOSED = new Set(['related', 'localizations']);

/** Filters and sorts of one level: how deep, how many, and how often they lead to another table. */
export function conditionRefusal({ filters, sort }: Query, path: string): Refusal | null {
  const sorts = sortPaths(sort);
  const { levels, conditions, hops, closed, malformed } = measure(filters);
  const at = (parameter: string) => ({ parameter: `${path}${parameter}` });
  if (levels > QUERY_LIMITS.filterLevels) {
    return { code: 'filters-too-deep', ...at('filters'), maximum: QUERY_LIMITS.filterLevels };
  }
  if (conditions > QUERY_LIMITS.conditions) {
    return { code: 'too-many-conditions', ...at('filters'), maximum: QUERY_LIMITS.conditions };
  }
  const closedField = closed ?? sorts.flat().find((field) => CLOSED.has(field));
  if (closedField !== undefined) return { code: 'parameter-not-allowed', ...at(closedField) };
  if (malformed !== undefined) return { code: 'parameter-malformed', ...at(`filters.${malformed}`) };
  const isTooFar = hops + sum(sorts.map((fields) => fields.length - 1)) > QUERY_LIMITS.relations;
  return isTooFar ? { code: 'too-many-relations', ...at('filters, sort'), maximum: QUERY_LIMITS.relations } : null;
}

/** Each sort as the fields on its way: `topics.name:asc` is `['topics', 'name']`. */
const sortPaths = (sort: unknown): readonly (readonly string[])[] =>
  [sort ?? []]
    .flat()
    .flatMap((each) => (typeof each === 'string' ? each.split(',') : []))
    .map((each) => (each.trim().split(':')[0] ?? '').split('.'));

/**
 * What a tree of filters asks for. `hops`: how often its conditions lead over a relation; `closed`: a field that no
 * condition may name; `malformed`: an operator whose value does not have its form.
 */
type Measure = Readonly<{
  levels: number;
  conditions: number;
  hops: number;
  closed?: string | undefined;
  malformed?: string | undefined;
}>;

type Place = Readonly<{ level: number; fields: number }>;

/** Stops one level below the limit, so a tower of brackets costs nothing. */
function measure(value: unknown, { level, fields }: Place = { level: 0, fields: 0 }): Measure {
  const here = { levels: level, conditions: 1, hops: Math.max(0, fields - 1) };
  if (!isContainer(value)) return here;
  if (level > QUERY_LIMITS.filterLevels) return { ...here, conditions: 0 };
  if (Array.isArray(value)) {
    // A list of words belongs to one operator, such as $in: many values, but one way there.
    const isList = value.every((each) => !isContainer(each));
    return isList
      ? { ...here, conditions: value.length }
      : merge(
          level,
          value.map((each) => measure(each, { level, fields })),
        );
  }
  return merge(
    level,
    Object.entries(value).map(([key, inner]): Measure => {
      if (CLOSED.has(key)) return { ...here, closed: key };
      if (isMalformed(key, inner)) return { ...here, malformed: key };
      const below = measure(inner, { level: level + 1, fields: key.startsWith('$') ? fields : fields + 1 });
      return PERIODS.has(key) ? { ...below, conditions: Math.max(2, below.conditions) } : below;
    }),
  );
}

const merge = (level: number, below: readonly Measure[]): Measure => ({
  levels: Math.max(level, ...below.map(({ levels }) => levels)),
  conditions: sum(below.map(({ conditions }) => conditions)),
  hops: sum(below.map(({ hops }) => hops)),
  closed: below.find(({ closed }) => closed !== undefined)?.closed,
  malformed: below.find(({ malformed }) => malformed !== undefined)?.malformed,
});

/** Forms that Strapi takes on trust and then stumbles over; one operator is its own, and not for every database. */
const isMalformed = (operator: string, value: unknown): boolean =>
  (operator === '$between' && !(Array.isArray(value) && value.length === 2)) || operator === '$jsonSupersetOf';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
