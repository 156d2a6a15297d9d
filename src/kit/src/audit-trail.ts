import { type ChainBreak, type ChainEntry, type ChainHead, type Json, GENESIS_HASH } from './hash-chain';
import { appendToChain, verifyChain } from './hash-chain';
import { type Result, err, ok } from './result';
import { type Turns, createTurns } from './turns';

/** Where a trail is kept. Everything happens inside of a transaction that the store's owner has opened. */
export type TrailStore<Payload extends Json> = Readonly<{
  /** The newest link, held until the transaction ends, so that two writers never follow the same entry. */
  lockHead: () => Promise<ChainHead>;
  add: (entry: ChainEntry<Payload>) => Promise<void>;
  moveHead: (head: ChainHead) => Promise<void>;
  /** The newest link without holding it; `null` where it was never made, or taken away. */
  head: () => Promise<ChainHead | null>;
  /** Up to `limit` entries after a sequence, oldest first; `null` for a row that no longer says what was sealed. */
  readAfter: (sequence: number, limit: number) => Promise<readonly (ChainEntry<Payload> | null)[]>;
}>;

export type TrailFault = ChainBreak | Readonly<{ code: 'row-altered' | 'tail-cut'; index: number }>;
export type TrailVerification = Result<Readonly<{ length: number; head: string }>, TrailFault>;

const BATCH = 1000;

/** Whoever writes inside one and the same transaction is not stopped by its lock: they take turns. */
const turns = new WeakMap<object, Turns>();

function turnsOf(transaction: object): Turns {
  const known = turns.get(transaction) ?? createTurns();
  turns.set(transaction, known);
  return known;
}

/** Adds the entry that follows the newest one. `transaction`: whatever stands for it, the same object for all inside. */
export const addToTrail = <Payload extends Json>(
  store: TrailStore<Payload>,
  payload: Payload,
  transaction: object,
): Promise<ChainEntry<Payload>> =>
  turnsOf(transaction)(async () => {
    const entry = appendToChain(await store.lockHead(), payload);
    await store.add(entry);
    await store.moveHead({ sequence: entry.sequence, hash: entry.hash });
    return entry;
  });

/** Reads the whole trail, oldest first, and says where it stops being true. */
export async function verifyTrail<Payload extends Json>(store: TrailStore<Payload>): Promise<TrailVerification> {
  let trusted: ChainHead = { sequence: 0, hash: GENESIS_HASH };
  for (;;) {
    const entries = await store.readAfter(trusted.sequence, BATCH);
    if (entries.length === 0) break;
    const checked = follow(entries, trusted);
    if (!checked.ok) return checked;
    trusted = checked.value;
  }
  const head = await store.head();
  const isWhole = head?.sequence === trusted.sequence && head.hash === trusted.hash;
  return isWhole ? ok({ length: trusted.sequence, head: trusted.hash }) : err(faultAt('tail-cut', trusted));
}

const faultAt = (code: TrailFault['code'], { sequence }: ChainHead, index = 0): TrailFault => ({
  code,
  index: sequence + index,
});

/** The newest of these entries, where they follow a trusted one. */
function follow(entries: readonly (ChainEntry | null)[], trusted: ChainHead): Result<ChainHead, TrailFault> {
  const altered = entries.indexOf(null);
  if (altered !== -1) return err(faultAt('row-altered', trusted, altered));
  const known = entries.filter((entry) => entry !== null);
  const checked = verifyChain(known, trusted);
  return checked.ok ? ok(known.at(-1) ?? trusted) : err(faultAt(checked.error.code, trusted, checked.error.index));
}
