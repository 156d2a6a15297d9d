import { readStored } from './readings';
import { type DateKind, type Schema, type World, attributeOf, dateKindOf, isFields, targetOf } from './schemas';

/** What stands beside the date `createdAt` is `createdAtJalali`. */
export const jalaliName = (attribute: string): string => `${attribute}Jalali`;

/** Whether the name beside this attribute is free: a project may have an attribute of that name. */
export const nameIsFree = (schema: Schema, attribute: string): boolean =>
  !Object.hasOwn(schema.attributes, jalaliName(attribute));

/**
 * An answer of the content API with a field `xJalali` beside each date and datetime `x`, in entries of entries as well.
 * Nothing that is there is changed; null stays null.
 */
export function withJalali(data: unknown, schema: Schema | undefined, world: World): unknown {
  if (Array.isArray(data)) return data.map((each) => withJalali(each, schema, world));
  if (!isFields(data) || schema === undefined) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const attribute = attributeOf(schema, key);
      const kind = dateKindOf(attribute);
      if (kind === null) return [[key, below(value, attribute, world)]];
      const isFree = nameIsFree(schema, key) && !Object.hasOwn(data, jalaliName(key));
      return [[key, value], ...(isFree ? [[jalaliName(key), answerOf(value, kind, world)]] : [])];
    }),
  );
}

function below(value: unknown, attribute: ReturnType<typeof attributeOf>, world: World): unknown {
  const target = targetOf(attribute, world);
  if (target !== undefined) return withJalali(value, target, world);
  const isOfManyTypes = attribute?.type === 'dynamiczone' || attribute?.type === 'relation';
  return isOfManyTypes ? ofItsOwnType(value, world) : value;
}

/** Entries of a dynamic zone, and of a relation that may lead to any type, say what they are. */
function ofItsOwnType(value: unknown, world: World): unknown {
  if (Array.isArray(value)) return value.map((each) => ofItsOwnType(each, world));
  const uid = isFields(value) ? (value['__component'] ?? value['__type']) : undefined;
  return typeof uid === 'string' ? withJalali(value, world.schemaOf(uid), world) : value;
}

function answerOf(value: unknown, kind: DateKind, { timeZone }: World) {
  const reading = readStored(value, kind, timeZone);
  if (reading === null) return null;
  const { date, time } = reading;
  const text = reading.text('full');
  return kind === 'date' ? { date, text } : { date, time, text, timeZone };
}
