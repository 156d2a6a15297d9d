/** The part of a schema that decides what happens to a text on its way into the database. */
export type Attribute = Readonly<{
  type: string;
  component?: string;
  components?: readonly string[];
  customField?: string;
  writable?: boolean;
  unique?: boolean;
  required?: boolean;
  pluginOptions?: Readonly<Record<string, unknown>>;
}>;
export type Model = Readonly<{
  uid: string;
  attributes: Readonly<Record<string, Attribute>>;
  pluginOptions?: Readonly<Record<string, unknown>>;
}>;
/** Content types and components by their uid. */
export type Models = (uid: string) => Model | undefined;

/**
 * How a field is read: a `line` is a name or a title; `markdown` and `blocks` are texts with parts that are none (code,
 * addresses). An `address` (of e-mail), a `slug` and an `account` (what somebody logs in with) are never normalised, but may
 * not deceive.
 */
export type FieldKind =
  | 'line'
  | 'prose'
  | 'markdown'
  | 'blocks'
  | 'address'
  | 'slug'
  | 'account'
  | 'number'
  | 'whole-number'
  | 'big-number'
  | 'day';

export type Field = Readonly<{
  name: string;
  kind: FieldKind;
  /** `ascii`: an identifier (a phone, a code), whose digits are stored as machines read them. */
  digits: 'ascii' | 'as-written';
  isUnique: boolean;
  isRequired: boolean;
}>;

/** Everything else (JSON, password, enumeration, relation, media, boolean) is stored as it was sent. */
const KINDS: Readonly<Record<string, FieldKind | undefined>> = {
  string: 'line',
  text: 'prose',
  richtext: 'markdown',
  blocks: 'blocks',
  email: 'address',
  uid: 'slug',
  integer: 'whole-number',
  decimal: 'number',
  float: 'number',
  biginteger: 'big-number',
  date: 'day',
  datetime: 'day',
  time: 'day',
  timestamp: 'day',
};

/** What Strapi itself writes into every row. */
const OF_STRAPI: ReadonlySet<string> = new Set(['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt']);

/** The fields of a type or component whose text is looked at, in the order of the schema. */
export function fieldsOf({ attributes }: Model): readonly Field[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const kind = KINDS[attribute.type];
    const said = saidOfText(attribute.pluginOptions);
    if (kind === undefined || said === false || isOfAnother(name, attribute)) return [];
    const digits = said === null || said === true ? 'as-written' : said.digits;
    return [{ name, kind, digits, isUnique: attribute.unique === true, isRequired: attribute.required === true }];
  });
}

/** A column that only the server writes, or a custom field, whose plugin knows best what it means. */
const isOfAnother = (name: string, { writable, customField }: Attribute): boolean =>
  OF_STRAPI.has(name) || writable === false || customField !== undefined;

type Said = boolean | null | Readonly<{ digits: 'ascii' }>;

/** What `pluginOptions.persian.text` says of a type or an attribute; `null` where it says nothing. */
export function saidOfText(pluginOptions: Model['pluginOptions']): Said {
  const persian = pluginOptions?.['persian'] as Readonly<Record<string, unknown>> | undefined;
  const said = persian?.['text'];
  return said === undefined ? null : (said as Said);
}

/** What is wrong with what a model says of its texts, as the end of a sentence; `null` where nothing is. */
export function faultOfTextOptions({ uid, attributes, pluginOptions }: Model): string | null {
  const ofType = saidOfText(pluginOptions);
  if (ofType !== null && typeof ofType !== 'boolean') return `${uid}: persian.text of a type is true or false`;
  const wrong = Object.entries(attributes).find(([, each]) => !isKnown(saidOfText(each.pluginOptions)));
  return wrong === undefined ? null : `${uid}.${wrong[0]}: persian.text is false or { "digits": "ascii" }`;
}

const isKnown = (said: unknown): boolean =>
  said === null || typeof said === 'boolean' || JSON.stringify(said) === '{"digits":"ascii"}';
