import type { Refusal } from '../refusal';
import { type OperandFault, type Range, intersection, isJalaliOperator, readRange } from './periods';
import {
  type DateKind,
  type Fields,
  type Schema,
  type World,
  attributeOf,
  dateKindOf,
  isFields,
  targetOf,
} from './schemas';
import { shownValue } from './shown-value';

/** `refusal`: the first operator that was not understood. It is left out of `query`, which must then not be asked. */
type Rewritten = Readonly<{ query: Fields; refusal: Refusal | null }>;

/**
 * Puts half-open ranges (`$gte`, `$lt`) in the place of `$jalaliYear`, `$jalaliMonth`, `$jalaliDay` and `$jalaliBetween`:
 * in the filters of a query of the content API and in those of its populate, at any depth. The query that is given
 * stays as it is.
 */
export function rewriteJalali(query: Fields, schema: Schema, world: World): Rewritten {
  const refusals: Refusal[] = [];
  const rewriter = createRewriter(world, (refusal) => refusals.push(refusal));
  return { query: rewriter.options(query, schema, ''), refusal: refusals[0] ?? null };
}

function createRewriter(world: World, refuse: (refusal: Refusal) => void) {
  /** What a query and each of its populates may hold. `path` is empty or ends with a dot. */
  const options = (holder: Fields, schema: Schema | undefined, path: string): Fields =>
    mapFields(holder, (key, inner) => {
      const at = `${path}${key}`;
      if (key === 'filters') return conditions(inner, schema, at);
      if (key === 'populate') return ofEach(inner, at, (name) => targetOf(attributeOf(schema, name), world));
      return key === 'on' ? ofEach(inner, at, world.schemaOf) : inner;
    });

  const ofEach = (holder: unknown, path: string, schemaNamed: (name: string) => Schema | undefined): unknown =>
    !isFields(holder)
      ? holder
      : mapFields(holder, (name, inner) =>
          isFields(inner) ? options(inner, schemaNamed(name), `${path}.${name}.`) : inner,
        );

  /** Conditions on the attributes of a type; without a schema there is no date among them. */
  const conditions = (value: unknown, schema: Schema | undefined, path: string): unknown => {
    if (Array.isArray(value)) return value.map((each, index) => conditions(each, schema, `${path}.${String(index)}`));
    if (!isFields(value)) return value;
    const [jalali, others] = parted(value);
    for (const [operator] of jalali) refuse({ code: 'jalali-not-a-date-field', parameter: `${path}.${operator}` });
    return mapFields(others, (key, inner) => {
      const [attribute, at] = [attributeOf(schema, key), `${path}.${key}`];
      const kind = dateKindOf(attribute);
      if (kind !== null) return comparisons(inner, kind, at);
      return conditions(inner, key.startsWith('$') ? schema : targetOf(attribute, world), at);
    });
  };

  /** Comparisons of one date attribute, all of which must hold. */
  const comparisons = (value: unknown, kind: DateKind, path: string): unknown => {
    if (Array.isArray(value)) return value.map((each, index) => comparisons(each, kind, `${path}.${String(index)}`));
    if (!isFields(value)) return value;
    const [jalali, others] = parted(value);
    const rest = mapFields(others, (operator, inner) => comparisons(inner, kind, `${path}.${operator}`));
    const ranges = jalali.flatMap(([operator, operand]) => {
      const read = readRange(operator, operand, { kind, timeZone: world.timeZone });
      if (!read.ok) refuse(refusalOf(read.error, operand, `${path}.${operator}`));
      return read.ok ? [read.value] : [];
    });
    return ranges.length === 0 ? rest : together(rest, ranges.reduce(intersection));
  };

  return { options };
}

/**
 * Both, as one condition on one attribute. Where they use the same operator it is said as "not (not a or not b)": a list
 * under `$not` is an "or", and Strapi has no "and" there. (An `$and` around the attribute would not do: Strapi forbids
 * it beside other conditions on a relation.)
 */
function together(rest: Fields, { from, before }: Range): Fields {
  const range = { $gte: from, $lt: before };
  return '$gte' in rest || '$lt' in rest ? { $not: { $not: [rest, range] } } : { ...rest, ...range };
}

function parted(value: Fields) {
  const entries = Object.entries(value);
  const jalali = entries.flatMap(([key, inner]) => (isJalaliOperator(key) ? [[key, inner] as const] : []));
  return [jalali, Object.fromEntries(entries.filter(([key]) => !isJalaliOperator(key)))] as const;
}

const mapFields = (holder: Fields, change: (key: string, value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(holder).map(([key, value]) => [key, change(key, value)]));

function refusalOf(fault: OperandFault, operand: unknown, parameter: string): Refusal {
  if (fault.code === 'jalali-range-reversed') return { code: fault.code, parameter, value: shownValue(operand) };
  const { at, value, ...facts } = fault;
  return { ...facts, parameter: at === undefined ? parameter : `${parameter}.${String(at)}`, value: shownValue(value) };
}
