import { type Result, err, ok } from '@hamresan/kit';

/** One agency as a request names it: by document id, or by the number of one of its rows. */
export type AgencyReference = Readonly<{ documentId: string }> | Readonly<{ id: number }>;

/**
 * What a value sent for a to-one relation asks for, in any of Strapi's notations: an id, `{ documentId }`, a list,
 * `{ set }`, `{ connect, disconnect }`. `undefined` asks for no change, `null` for no agency.
 */
export function readAgencyReference(value: unknown): Result<AgencyReference | null | undefined, 'not-readable'> {
  if (value === undefined) return ok(undefined);
  if (value === null) return ok(null);
  if (!isRecord(value) || isOneReference(value)) return oneOf([value].flat());
  return readLongHand(value);
}

function readLongHand({ set, connect, disconnect }: LongHand): ReturnType<typeof readAgencyReference> {
  const connected = listOf(connect);
  // `set` beside `connect` gives two answers to one question: which of them Strapi follows depends on how they are spelled.
  if (set !== undefined) return connected.length > 0 ? err('not-readable') : oneOf(listOf(set));
  if (connected.length > 0) return oneOf(connected);
  return ok(listOf(disconnect).length > 0 ? null : undefined);
}

type LongHand = Readonly<{ set?: unknown; connect?: unknown; disconnect?: unknown }>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOneReference = (value: Readonly<Record<string, unknown>>): boolean => 'documentId' in value || 'id' in value;

const listOf = (value: unknown): readonly unknown[] => (value === undefined || value === null ? [] : [value].flat());

function oneOf(list: readonly unknown[]): Result<AgencyReference | null, 'not-readable'> {
  const [only, ...others] = list;
  if (only === undefined) return ok(null);
  const reference = others.length === 0 ? toReference(only) : null;
  return reference === null ? err('not-readable') : ok(reference);
}

function toReference(value: unknown): AgencyReference | null {
  if (typeof value === 'number' || typeof value === 'string') return byScalar(value);
  if (!isRecord(value)) return null;
  const { documentId, id } = value;
  if (typeof documentId === 'string') return { documentId };
  return typeof id === 'number' || typeof id === 'string' ? toReference(id) : null;
}

/** A number, also as text, is a row; any other text is a document. */
function byScalar(value: number | string): AgencyReference | null {
  if (typeof value === 'string' && !/^\d+$/.test(value)) return { documentId: value };
  return Number.isSafeInteger(Number(value)) ? { id: Number(value) } : null;
}
