import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

/**
 * The folder with the published schemas of OParl and Popolo: what `PUBLISHED_SCHEMAS` says, or `shared/data/schemas` beside
 * the checkout. They are not ours to give away, so a checkout alone has none: null, and a line that says so.
 */
export function findSchemas(): string | null {
  const folder = process.env['PUBLISHED_SCHEMAS'] ?? path.resolve(__dirname, '../../../shared/data/schemas');
  if (existsSync(path.join(folder, 'oparl-1.1')) && existsSync(path.join(folder, 'popolo'))) return folder;
  console.info(
    'No published schemas of OParl and Popolo here (PUBLISHED_SCHEMAS): what is checked against them is skipped.',
  );
  return null;
}

/** What a document says against the schema of its type: nothing, if it is right. */
export type Complaints = (type: string, document: unknown) => readonly string[];

/**
 * OParl 1.1. Its files speak a dialect: `schema` for a reference, `items` of what is behind an address, formats of its own.
 * A field that is not in the schema is a fault, unless it has our prefix.
 */
export function oparlSchemas(folder: string): Complaints {
  // Its patterns escape more than Unicode expressions let one escape.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('url', /^https?:\/\/[^\s]+$/);
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
  for (const [name, schema] of schemasIn(path.join(folder, 'oparl-1.1'))) {
    ajv.addSchema({ ...closed(fromOParl(schema)), patternProperties: { '^fa-council:': {} } }, name);
  }
  return (type, document) => complaintsOf(ajv.getSchema(`${type}.json`), document);
}

/** Popolo. Its files are of draft 3: `required` stands in the property, and ids end with `#`. */
export function popoloSchemas(folder: string): Complaints {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  for (const [name, schema] of schemasIn(path.join(folder, 'popolo'))) {
    ajv.addSchema(closed(fromDraft3(schema)), `http://www.popoloproject.com/schemas/${name}`);
  }
  return (type, document) => complaintsOf(ajv.getSchema(`http://www.popoloproject.com/schemas/${type}.json`), document);
}

const schemasIn = (folder: string): readonly (readonly [string, Json])[] =>
  readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Json]);

/** Names that the standard does not have are mistakes, not extensions. */
const closed = (schema: Json): Json => ({ ...schema, additionalProperties: false });

const propertiesOf = (schema: Json): readonly (readonly [string, Json])[] =>
  Object.entries((schema['properties'] ?? {}) as Record<string, Json>);

const fromOParl = (schema: Json): Json => ({
  type: 'object',
  required: schema['required'],
  properties: Object.fromEntries(propertiesOf(schema).map(([name, property]) => [name, fromOParlProperty(property)])),
});

function fromOParlProperty({ type, format, pattern, schema, items }: Json): Json {
  if (type === 'object' && typeof schema === 'string') return { $ref: schema };
  const parts = type === 'array' ? { items: fromOParlProperty(items as Json) } : {};
  return { type, ...(format === undefined ? {} : { format }), ...(pattern === undefined ? {} : { pattern }), ...parts };
}

const fromDraft3 = (schema: Json): Json => ({
  ...without(schema, ['$schema', 'id']),
  required: propertiesOf(schema)
    .filter(([, property]) => property['required'] === true)
    .map(([name]) => name),
  properties: Object.fromEntries(
    propertiesOf(schema).map(([name, property]) => [name, without(property, ['required'])]),
  ),
});

const without = (schema: Json, names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));

function complaintsOf(validate: ValidateFunction | undefined, document: unknown): readonly string[] {
  if (validate === undefined) throw new Error('There is no such schema');
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) =>
        [instancePath, message, JSON.stringify(params)].join(' '),
      );
}
