type Attribute = Readonly<{ type: string; target?: string; component?: string }>;

/** A content type or component, as far as dates in it are to be found. */
export type Schema = Readonly<{ attributes: Readonly<Record<string, Attribute>> }>;

/** `schemaOf` knows content types and components by uid; `timeZone` is the one in which instants are read. */
export type World = Readonly<{ schemaOf: (uid: string) => Schema | undefined; timeZone: string }>;

/** `date` is a day without a zone, `datetime` an instant. */
export type DateKind = 'date' | 'datetime';

export type Fields = Readonly<Record<string, unknown>>;

const FILE = 'plugin::upload.file';

export const attributeOf = (schema: Schema | undefined, name: string): Attribute | undefined =>
  schema && Object.hasOwn(schema.attributes, name) ? schema.attributes[name] : undefined;

export const dateKindOf = (attribute: Attribute | undefined): DateKind | null =>
  attribute?.type === 'date' || attribute?.type === 'datetime' ? attribute.type : null;

/** What a relation, a component or a file leads to; undefined where that depends on the entry, and for plain values. */
export function targetOf(attribute: Attribute | undefined, { schemaOf }: World): Schema | undefined {
  const uid = attribute?.type === 'media' ? FILE : (attribute?.target ?? attribute?.component);
  return typeof uid === 'string' ? schemaOf(uid) : undefined;
}

/** An object as queries and entries are made of, not a `Date` or another thing with a class of its own. */
export function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
