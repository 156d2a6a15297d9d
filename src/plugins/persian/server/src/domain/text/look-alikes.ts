import { foldSearch } from '../../../../core/src';
import { type Model, fieldsOf } from './fields';
import type { Entry } from './plan-changes';

/** Entries of one type and language that a reader takes for one another. */
export type LookAlikes = Readonly<{
  field: string;
  locale: string | null;
  entries: readonly Readonly<{ documentId: string; text: string }>[];
}>;

/** By field, language and folded text: the entries that have it, with one spelling of each. */
export type Seen = Map<string, Map<string, string>>;

/** The fields by which people tell entries apart: unique texts, and the name or title. */
export function namingFields(model: Model): readonly string[] {
  const lines = fieldsOf(model).filter(({ kind }) => kind === 'line');
  const name =
    NAMES.find((each) => lines.some((line) => line.name === each)) ?? lines.find((line) => line.isRequired)?.name;
  return lines.filter((line) => line.isUnique || line.name === name).map((line) => line.name);
}

const NAMES = ['name', 'title'];

export function noteNames(fields: readonly string[], entry: Entry, seen: Seen): void {
  for (const field of fields) {
    const text = entry[field];
    if (typeof text !== 'string' || text.trim() === '') continue;
    const key = JSON.stringify([field, entry.locale ?? null, foldSearch(text)]);
    const spellings = seen.get(key) ?? new Map<string, string>();
    if (!spellings.has(entry.documentId)) seen.set(key, spellings.set(entry.documentId, text));
  }
}

/** Those that stand twice or more often, in the order in which they were seen. */
export function lookAlikesIn(seen: Seen): readonly LookAlikes[] {
  return [...seen].flatMap(([key, spellings]) => {
    if (spellings.size < 2) return [];
    const [field, locale] = JSON.parse(key) as [string, string | null];
    return [{ field, locale, entries: [...spellings].map(([documentId, text]) => ({ documentId, text })) }];
  });
}
