import { type IdentifierKind, IDENTIFIER_KINDS } from '../../../core/src';

type Data = Readonly<Record<string, unknown>>;
type Attribute = Readonly<{
  type: string;
  customField?: string;
  options?: Readonly<{ leftPad?: boolean }>;
  component?: string;
  components?: readonly string[];
  target?: string;
}>;
type Attributes = Readonly<Record<string, Attribute>>;

/** The attributes of a content type or of a component. */
export type AttributesOf = (uid: string) => Attributes;

/** A field that holds an identifier: of which kind, and where the schema says so. */
export type IdentifierField = Readonly<{ kind: IdentifierKind; leftPad: boolean; place: string }>;

/** An identifier in somebody's data. */
export type Found = IdentifierField & Readonly<{ path: readonly string[]; text: string }>;

const CUSTOM_FIELDS: ReadonlyMap<string, IdentifierKind> = new Map(
  IDENTIFIER_KINDS.map((kind) => [`plugin::persian.${kind}`, kind]),
);

export function identifierField(uid: string, name: string, attribute: Attribute): IdentifierField | null {
  const kind = CUSTOM_FIELDS.get(attribute.customField ?? '');
  return kind === undefined ? null : { kind, leftPad: attribute.options?.leftPad === true, place: `${uid} ${name}` };
}

type Place = Readonly<{ uid: string; attributesOf: AttributesOf; path?: readonly string[] }>;
type Settle = (found: Found) => string;

/**
 * The data with every identifier of it exchanged for what `settle` answers, components and dynamic zones included. The
 * given data stay as they are. What is no text is left to Strapi's own validation, and so are null and the empty text.
 */
export function withIdentifiers(data: Data, { uid, attributesOf, path = [] }: Place, settle: Settle): Data {
  const attributes = attributesOf(uid);
  const settled = (name: string, value: unknown): unknown => {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (attribute === undefined) return value;
    const step = [...path, name];
    const field = identifierField(uid, name, attribute);
    if (field !== null) return isText(value) ? settle({ ...field, path: step, text: value }) : value;
    return withinComponents(value, { attribute, attributesOf, path: step }, settle);
  };
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, settled(name, value)] as const));
}

type ComponentPlace = Readonly<{ attribute: Attribute; attributesOf: AttributesOf; path: readonly string[] }>;

function withinComponents(value: unknown, { attribute, attributesOf, path }: ComponentPlace, settle: Settle): unknown {
  const within = (item: unknown, step: readonly string[]): unknown => {
    const uid = attribute.type === 'dynamiczone' ? nameOfComponent(item) : attribute.component;
    return uid !== undefined && isData(item) ? withIdentifiers(item, { uid, attributesOf, path: step }, settle) : item;
  };
  return Array.isArray(value)
    ? value.map((item: unknown, index) => within(item, [...path, String(index)]))
    : within(value, path);
}

/** What to populate so that all identifiers of a type are there; `null` where it has none. */
export function identifiersBelow(uid: string, attributesOf: AttributesOf): Populate | null {
  const attributes = Object.entries(attributesOf(uid));
  const isHere = attributes.some(([name, attribute]) => identifierField(uid, name, attribute) !== null);
  const below = attributes.flatMap(([name, { component, components = [] }]): Entry[] => {
    if (component !== undefined) return entryOf(name, identifiersBelow(component, attributesOf));
    const on = components.flatMap((each) => entryOf(each, identifiersBelow(each, attributesOf)));
    return on.length === 0 ? [] : [[name, { on: Object.fromEntries(on) }]];
  });
  return isHere || below.length > 0 ? { populate: Object.fromEntries(below) } : null;
}

type Populate = Readonly<{ populate: Readonly<Record<string, unknown>> }>;
type Entry = readonly [string, unknown];

const entryOf = (name: string, populate: Populate | null): Entry[] => (populate === null ? [] : [[name, populate]]);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOfComponent = (item: unknown): string | undefined =>
  isData(item) && typeof item['__component'] === 'string' ? item['__component'] : undefined;
