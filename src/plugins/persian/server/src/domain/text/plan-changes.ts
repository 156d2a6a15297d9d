import type { Models } from './fields';
import { textsInBlocks } from './blocks-text';
import { type Place, type Row, mapFields } from './walk-fields';

/** A row of a content type as it is stored, with the components inside of it. */
export type Entry = Row & Readonly<{ id: number; documentId: string; locale?: string | null; publishedAt?: unknown }>;

/** Why a text is not touched though its spelling is not the one in which texts are stored. */
export type Hindrance = 'would-collide' | 'deceptive';

/** A field of one row that would be spelled otherwise. */
export type Change = Readonly<{
  path: string;
  /** The table and the row: of the entry, or of a component inside of it. */
  rowType: string;
  row: number;
  field: string;
  before: unknown;
  after: unknown;
  hindrance: Hindrance | null;
}>;

/** What a stored value would become; a name that deceives is for a person to look at. */
export type Respell = (value: unknown, place: Place) => Readonly<{ value: unknown; isDeceptive: boolean }>;

export type Planning = Readonly<{
  models: Models;
  uid: string;
  respell: Respell;
  /** Whether another entry has, or would get, this value of a unique field. */
  isTaken: (entry: Entry, place: Place, value: unknown) => boolean;
}>;

/** All that would change in one entry, in the order of its fields. */
export function changesOf({ models, uid, respell, isTaken }: Planning, entry: Entry): readonly Change[] {
  const changes: Change[] = [];
  mapFields(models, { uid, data: entry }, (before, place) => {
    const { value: after, isDeceptive } = respell(before, place);
    if (isDeceptive || !isSame(before, after)) {
      const collides = place.field.isUnique && isTaken(entry, place, after);
      const hindrance = isDeceptive ? 'deceptive' : collides ? 'would-collide' : null;
      changes.push({ ...where(place), before, after: isDeceptive ? before : after, hindrance });
    }
    return before;
  });
  return changes;
}

const where = ({ path, holder, holderUid, field }: Place) => ({
  path,
  rowType: holderUid,
  row: holder['id'] as number,
  field: field.name,
});

/** Texts and JSON; a database may keep the keys of JSON in an order of its own. */
export function isSame(one: unknown, another: unknown): boolean {
  if (typeof one !== 'object' || typeof another !== 'object' || one === null || another === null)
    return one === another;
  if (Array.isArray(one) !== Array.isArray(another)) return false;
  const [names, others] = [Object.keys(one), Object.keys(another)];
  return (
    names.length === others.length &&
    names.every((name) => name in another && isSame((one as Row)[name], (another as Row)[name]))
  );
}

/** The values of unique fields: which entries have each, in the spelling in which it would be stored. */
export type Taken = Map<string, Set<string>>;

export function noteUnique({ models, uid, respell }: Omit<Planning, 'isTaken'>, entry: Entry, taken: Taken): void {
  mapFields(models, { uid, data: entry }, (value, place) => {
    if (!place.field.isUnique || typeof value !== 'string' || value === '') return value;
    const key = uniqueKey(entry, place, respell(value, place).value);
    taken.set(key, (taken.get(key) ?? new Set()).add(entry.documentId));
    return value;
  });
}

export const isTakenIn =
  (taken: Taken): Planning['isTaken'] =>
  (entry, place, value) =>
    (taken.get(uniqueKey(entry, place, value))?.size ?? 0) > 1;

/** As Strapi compares: within a language, whatever the place in a list. */
const uniqueKey = (entry: Entry, { path }: Place, value: unknown): string =>
  JSON.stringify([entry.locale ?? null, path.replace(/\.\d+(?=\.)/g, ''), value]);

const AROUND = 40;
const LONGEST = 160;

/** The first place where two values differ, with what stands around it. */
export function excerptOf(before: unknown, after: unknown): Readonly<{ before: string; after: string }> {
  if (typeof before === 'string' && typeof after === 'string') return excerptOfTexts(before, after);
  const [texts, others] = [textsInBlocks(before), textsInBlocks(after)];
  const first = Math.max(
    0,
    texts.findIndex((text, index) => text !== others[index]),
  );
  return excerptOfTexts(texts[first] ?? '', others[first] ?? '');
}

function excerptOfTexts(before: string, after: string): Readonly<{ before: string; after: string }> {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const start = Math.max(0, at - AROUND);
  return { before: cut(before, start), after: cut(after, start) };
}

function cut(text: string, start: number): string {
  const end = start + LONGEST;
  const part = text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`;
}
