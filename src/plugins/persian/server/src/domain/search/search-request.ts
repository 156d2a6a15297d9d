import type { Refusal } from '../refusal';
import { type Result, err, ok } from '../result';

/** `types`: names of REST routes; `null` stands for all. `locale`, `status`: as lists take them, and not looked at here. */
export type SearchRequest = Readonly<{
  query: string;
  types: readonly string[] | null;
  page: number;
  pageSize: number;
}>;
export type SuggestRequest = Readonly<{ query: string; types: readonly string[] | null; limit: number }>;

type Given = Readonly<Record<string, unknown>>;

const SEARCH_LIMITS = { query: 200, pageSize: 100, suggestions: 20 } as const;
/** Hits of one type are ranked and counted up to this many. */
export const MOST_HITS = 500;

const DEFAULTS = { pageSize: 25, suggestions: 8 } as const;

export function readSearchRequest(given: Given, known: readonly string[]): Result<SearchRequest, Refusal> {
  const page = wholeNumber(given['page'] ?? 1, MOST_HITS);
  if (page === null) return err({ code: 'search-number-not-valid', parameter: 'page', maximum: MOST_HITS });
  const pageSize = wholeNumber(given['pageSize'] ?? DEFAULTS.pageSize, SEARCH_LIMITS.pageSize);
  if (pageSize === null) {
    return err({ code: 'search-number-not-valid', parameter: 'pageSize', maximum: SEARCH_LIMITS.pageSize });
  }
  if (page * pageSize > MOST_HITS) return err({ code: 'search-page-too-far', maximum: MOST_HITS });
  const texts = readTexts(given, known);
  return texts.ok ? ok({ ...texts.value, page, pageSize }) : texts;
}

export function readSuggestRequest(given: Given, known: readonly string[]): Result<SuggestRequest, Refusal> {
  const limit = wholeNumber(given['limit'] ?? DEFAULTS.suggestions, SEARCH_LIMITS.suggestions);
  if (limit === null) {
    return err({ code: 'search-number-not-valid', parameter: 'limit', maximum: SEARCH_LIMITS.suggestions });
  }
  const texts = readTexts(given, known);
  return texts.ok ? ok({ ...texts.value, limit }) : texts;
}

type Texts = Readonly<{ query: string; types: readonly string[] | null }>;

function readTexts({ q, types }: Given, known: readonly string[]): Result<Texts, Refusal> {
  if (typeof q !== 'string' || q.trim() === '') return err({ code: 'search-query-required' });
  if (q.length > SEARCH_LIMITS.query) return err({ code: 'search-query-too-long', maximum: SEARCH_LIMITS.query });
  if (types === undefined || types === null || types === '') return ok({ query: q, types: null });
  const names = [types].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : ['']));
  const unknown = names.find((name) => !known.includes(name.trim()));
  if (unknown !== undefined) return err({ code: 'search-type-not-known', given: unknown.slice(0, 40) });
  return ok({ query: q, types: [...new Set(names.map((name) => name.trim()))] });
}

/** From 1 to `maximum`; `null` for anything else. */
function wholeNumber(value: unknown, maximum: number): number | null {
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= maximum ? number : null;
}
