/** A field whose text is searched. The first one of a type is its title. */
export type SearchedField = Readonly<{ name: string; type: TextType }>;

const TEXT_TYPES = ['string', 'text', 'richtext', 'blocks', 'uid', 'email', 'enumeration'] as const;
export type TextType = (typeof TEXT_TYPES)[number];

type Attributes = Readonly<Record<string, Readonly<{ type: string; private?: boolean }>>>;

/**
 * Reads `pluginOptions.persian.search` of a content type: `{ "fields": ["title", "body"] }`. Answers the fields, or what
 * is wrong in one sentence: an index of a field that nobody may read would tell what stands in it.
 */
export function searchedFields(options: unknown, attributes: Attributes): readonly SearchedField[] | string {
  const { fields, ...others } = options as { fields?: unknown };
  const unknownOption = Object.keys(others)[0];
  if (unknownOption !== undefined) return `declares search.${unknownOption}; there is fields`;
  if (!Array.isArray(fields) || fields.length === 0) return 'declares no search.fields';
  const names = fields.map(String);
  const faults = names.map((name, at) => faultOfField(name, attributes) ?? faultOfPlace(names, at));
  return (
    faults.find((fault) => fault !== null) ?? names.map((name) => ({ name, type: attributes[name]?.type as TextType }))
  );
}

function faultOfField(name: string, attributes: Attributes): string | null {
  const attribute = attributes[name];
  if (!attribute) return `searches "${name}", which it does not have`;
  if (attribute.private === true) return `searches "${name}", which is private`;
  const isText = TEXT_TYPES.some((type) => type === attribute.type);
  return isText ? null : `searches "${name}" of type ${attribute.type}; there are ${TEXT_TYPES.join(', ')}`;
}

const faultOfPlace = (names: readonly string[], at: number): string | null =>
  names.indexOf(names[at] ?? '') === at ? null : `searches "${names[at] ?? ''}" twice`;
