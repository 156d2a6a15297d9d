import { createHash } from 'node:crypto';

import { type Result, err, ok } from './result';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One link: `hash` is the SHA-256 (hex) over the canonical JSON of everything else in it, the previous hash included. */
export type ChainEntry<Payload extends Json = Json> = Readonly<{
  sequence: number;
  previousHash: string;
  payload: Payload;
  hash: string;
}>;

export type ChainBreak = Readonly<{
  code: 'sequence-broken' | 'link-broken' | 'content-altered';
  /** Position in the list that was checked, counted from 0. */
  index: number;
}>;

/** The newest link, as far as the next one needs to know it. */
export type ChainHead = Pick<ChainEntry, 'sequence' | 'hash'>;

/** Stands before the first entry of every chain. */
export const GENESIS_HASH = '0'.repeat(64);
const GENESIS: ChainHead = { sequence: 0, hash: GENESIS_HASH };

/** Makes the entry that follows `previous` (`null` at the start of a chain). Throws on values that JSON cannot hold. */
export function appendToChain<Payload extends Json>(previous: ChainHead | null, payload: Payload): ChainEntry<Payload> {
  const { sequence, hash } = previous ?? GENESIS;
  const unsealed = { sequence: sequence + 1, previousHash: hash, payload };
  return { ...unsealed, hash: seal(unsealed) };
}

/**
 * Checks that the entries, oldest first, follow `trusted` (default: the very start) without a gap, a swap or an altered
 * byte. Answers the newest hash, to be compared with one kept elsewhere: a cut tail leaves a shorter but valid chain.
 */
export function verifyChain(
  entries: readonly ChainEntry[],
  trusted: ChainHead = GENESIS,
): Result<Readonly<{ length: number; head: string }>, ChainBreak> {
  let head = trusted;
  for (const [index, entry] of entries.entries()) {
    if (entry.sequence !== head.sequence + 1) return err({ code: 'sequence-broken', index });
    if (entry.previousHash !== head.hash) return err({ code: 'link-broken', index });
    if (entry.hash !== seal(entry)) return err({ code: 'content-altered', index });
    head = entry;
  }
  return ok({ length: entries.length, head: head.hash });
}

function seal({ sequence, previousHash, payload }: Omit<ChainEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson({ sequence, previousHash, payload })).digest('hex');
}

/**
 * One text for one value, whatever the order of its keys: the JSON Canonicalization Scheme (RFC 8785), which for
 * strings and numbers is what `JSON.stringify` writes. Throws on what JSON cannot hold (undefined, NaN, dates, …).
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`);
    return `{${members.join(',')}}`;
  }
  const isScalar = value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  if (!isScalar) throw new TypeError(`JSON cannot hold a value of this kind: ${typeof value}`);
  return JSON.stringify(value);
}

function isPlainObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
