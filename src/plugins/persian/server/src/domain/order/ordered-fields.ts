/** Fields of a content type whose texts have a sort key. */
export type OrderedFields = readonly string[];

/** Types of attributes that hold one line or one text. */
const TEXT_TYPES: ReadonlySet<string> = new Set(['string', 'text', 'email', 'uid', 'enumeration']);

/** `titleSortKey`: the attribute in which the server keeps the key of `title`. */
export const sortKeyOf = (field: string): string => `${field}SortKey`;

/** What is wrong with `pluginOptions.persian.order`, as the end of a sentence; `null` where nothing is. */
export function faultOfOrder(
  options: unknown,
  attributes: Readonly<Record<string, Readonly<{ type: string }>>>,
): string | null {
  if (!Array.isArray(options) || options.length === 0) return 'order must be a list of fields, such as ["title"]';
  const wrong = (options as readonly unknown[]).find(
    (field) => typeof field !== 'string' || !TEXT_TYPES.has(attributes[field]?.type ?? ''),
  );
  if (wrong !== undefined) return `order names ${JSON.stringify(wrong)}, which is no text of this type`;
  const taken = (options as readonly string[]).find((field) => sortKeyOf(field) in attributes);
  return taken === undefined ? null : `order needs the name ${sortKeyOf(taken)}, and this type has an attribute of it`;
}

/** `fa`, `fa-IR` and `fa-AF` are Persian; what has no locale is in the language of the house. */
export const isPersian = (locale: string | null | undefined, languageWithout: string): boolean =>
  /^fa(-|$)/i.test(locale ?? languageWithout);
