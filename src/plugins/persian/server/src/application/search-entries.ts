import { type Highlight, type SearchPlan, highlight, snippetOf } from '../../../core/src';
import { type Attempt, type Rescue, attemptsAt } from '../domain/search/attempts';
import { type SearchedField } from '../domain/search/declaration';
import { plainText } from '../domain/search/plain-text';
import { type Hit, LOOSE, type RankedRow, type Tier, mergeRanked } from '../domain/search/ranking';
import { MOST_HITS, type SearchRequest, type SuggestRequest } from '../domain/search/search-request';

/** A content type as far as a search knows it. */
type Searchable = Readonly<{ uid: string; name: string; fields: readonly SearchedField[] }>;
type Entry = Readonly<{ documentId: string } & Record<string, unknown>>;

/**
 * `lists`: of each type in which anything is found, the best rows in their order. `total`: how many rows there are,
 * `MOST_HITS` at most, where it is counted.
 */
type Ranked = Readonly<{
  lists: readonly Readonly<{ type: Searchable; rows: readonly RankedRow[] }>[];
  total: Promise<number>;
}>;

type Wanted = Readonly<{ needed: number; isCounted: boolean }>;

/** What a search needs of the world. It sees what the asker sees, and nothing else. */
export type SearchPorts = Readonly<{
  types: readonly Searchable[];
  /** What the attempt finds, enough for the first `needed`; counted meanwhile, where `isCounted`. */
  rank: (attempt: Attempt, wanted: Wanted) => Promise<Ranked>;
  /** The texts of these rows, as far as the asker sees them. */
  entries: (type: Searchable, rows: readonly RankedRow[]) => Promise<readonly Entry[]>;
}>;

type FoundEntry = Readonly<{
  contentType: string;
  type: string;
  documentId: string;
  locale: string | null;
  title: string;
  publishedAt: string | null;
  tier: Tier;
  isExact: boolean;
  highlights: Readonly<{ title: Highlight; snippet: (Highlight & Readonly<{ field: string }>) | null }>;
}>;

export type Found = Readonly<{
  data: readonly FoundEntry[];
  meta: Readonly<{
    pagination: Readonly<{ page: number; pageSize: number; total: number; isCapped: boolean }>;
    query: Readonly<{ asked: string; searched: string; rescue: Rescue | null }>;
  }>;
}>;

/** Searches as typed and, where nothing is found, as it may have been meant; answers one page of what is found. */
export async function searchEntries(ports: SearchPorts, request: SearchRequest): Promise<Found> {
  const { query, page, pageSize } = request;
  const needed = page * pageSize;
  const wanted = { needed, isCounted: true };
  const { attempt, lists, total: counted } = await firstToFind(ports, attemptsAt(query), wanted);
  const hits = mergeRanked(lists, needed).slice(needed - pageSize);
  const [data, total] = await Promise.all([attempt ? shown(ports, hits, attempt.plan) : [], counted]);
  return {
    data,
    meta: {
      pagination: {
        page,
        pageSize,
        total,
        isCapped: total >= MOST_HITS,
      },
      query: { asked: query, searched: attempt?.searched ?? query, rescue: attempt?.rescue ?? null },
    },
  };
}

export type Suggestion = Readonly<{ title: string; type: string; documentId: string; ranges: Highlight['ranges'] }>;

/** Titles of entries in which the words stand, the last of them as the beginning of a word. */
export async function suggestTitles(ports: SearchPorts, request: SuggestRequest): Promise<readonly Suggestion[]> {
  const { query, limit } = request;
  const start = attemptsAt(query, { isLastPrefix: true, isTitleOnly: true });
  // Several entries may have one title.
  const { attempt, lists } = await firstToFind(ports, start, { needed: limit * 3, isCounted: false });
  const found = attempt ? await shown(ports, mergeRanked(lists, limit * 3), attempt.plan) : [];
  const byTitle = new Map([...found].reverse().map((entry) => [entry.title, entry]));
  return found
    .filter((entry) => byTitle.get(entry.title) === entry)
    .slice(0, limit)
    .map(({ title, type, documentId, highlights }) => ({ title, type, documentId, ranges: highlights.title.ranges }));
}

async function firstToFind(
  ports: SearchPorts,
  start: Attempt | null,
  wanted: Wanted,
): Promise<Ranked & { attempt: Attempt | null }> {
  for (let attempt = start; attempt !== null; attempt = attempt.next) {
    const ranked = await ports.rank(attempt, wanted);
    if (ranked.lists.length > 0) return { attempt, ...ranked };
  }
  return { attempt: start, lists: [], total: Promise.resolve(0) };
}

async function shown(
  ports: SearchPorts,
  hits: readonly Hit<Searchable>[],
  plan: SearchPlan,
): Promise<readonly FoundEntry[]> {
  const types = [...new Set(hits.map(({ type }) => type))];
  const loaded = new Map<string, Entry>();
  await Promise.all(
    types.map(async (type) => {
      const rows = hits.filter((hit) => hit.type === type).map(({ row }) => row);
      for (const entry of await ports.entries(type, rows)) loaded.set(`${type.uid} ${entry.documentId}`, entry);
    }),
  );
  return hits.flatMap((hit) => {
    const entry = loaded.get(`${hit.type.uid} ${hit.row.documentId}`);
    return entry ? [foundEntry(hit, entry, plan)] : [];
  });
}

function foundEntry({ type, row }: Hit<Searchable>, entry: Entry, plan: SearchPlan): FoundEntry {
  const [titleField, ...others] = type.fields;
  const title = titleField ? plainText(entry[titleField.name], titleField.type) : '';
  const { locale, publishedAt } = entry as { locale?: string | null; publishedAt?: string | null };
  return {
    contentType: type.uid,
    type: type.name,
    documentId: entry.documentId,
    locale: locale ?? null,
    title,
    publishedAt: publishedAt ?? null,
    tier: row.tier,
    isExact: row.tier < LOOSE,
    highlights: { title: { text: title, ranges: highlight(title, plan) }, snippet: firstSnippet(others, entry, plan) },
  };
}

function firstSnippet(fields: readonly SearchedField[], entry: Entry, plan: SearchPlan) {
  for (const field of fields) {
    const snippet = snippetOf(plainText(entry[field.name], field.type), plan);
    if (snippet) return { field: field.name, ...snippet };
  }
  return null;
}
