import type { Refusal } from '../refusals/codes';
import { QUERY_LIMITS, type Query, isObject } from './query-limits';

/** Largest number that both databases can count to. */
const MAX_INTEGER = 2_147_483_647;

/** Parameters that must be words, lists of words or whole numbers, and are not. `path` ends with a dot or is empty. */
export function shapeRefusal(holder: Query, path: string): Refusal | null {
  const { _q: search, sort, fields } = holder;
  const pages = { ...holder, ...paginationOf(holder) };
  const wrong = [
    { parameter: '_q', isFine: search === undefined || typeof search === 'string' },
    { parameter: 'sort', isFine: areWords(sort) },
    { parameter: 'fields', isFine: areWords(fields) },
    ...['start', 'page'].map((parameter) => ({ parameter, isFine: isWholeNumber(pages[parameter]) })),
  ].find(({ isFine }) => !isFine);
  return wrong ? { code: 'parameter-malformed', parameter: `${path}${wrong.parameter}` } : null;
}

export function sizeRefusal(holder: Query, path: string): Refusal | null {
  const sizes = [...sizesIn(holder, path), ...sizesIn(paginationOf(holder), `${path}pagination.`)];
  const wrong = sizes.find(({ value }) => !isPageSize(value));
  return wrong ? { code: 'page-size-invalid', parameter: wrong.name, maximum: QUERY_LIMITS.pageSize } : null;
}

const paginationOf = ({ pagination }: Query): Query => (isObject(pagination) ? pagination : {});

const sizesIn = (holder: Query, path: string) =>
  ['limit', 'pageSize']
    .map((key) => ({ name: `${path}${key}`, value: holder[key] }))
    .filter(({ value }) => value !== undefined);

const isPageSize = (value: unknown): boolean =>
  Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= QUERY_LIMITS.pageSize;

/** From 0 on. Empty is as good as absent. */
const isWholeNumber = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Number.isInteger(Number(value)) && Number(value) >= 0 && Number(value) <= MAX_INTEGER);

const areWords = (value: unknown): boolean =>
  value === undefined || [value].flat().every((each) => typeof each === 'string' && each.split(',').every(isWord));

/** A field, or fields joined by dots: neither empty nor with a dot at an end. */
const isWord = (word: string): boolean => /^[^.\s](.*[^.\s])?$/.test(word.trim());
