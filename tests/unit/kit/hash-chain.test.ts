import { GENESIS_HASH, type ChainEntry, type Json, appendToChain, canonicalJson, verifyChain } from '@hamresan/kit';

const chainOf = (...payloads: Json[]): readonly ChainEntry[] =>
  payloads.reduce<ChainEntry[]>((chain, payload) => [...chain, appendToChain(chain.at(-1) ?? null, payload)], []);

const someChain = () =>
  chainOf(
    { action: 'submit', by: 'officer' },
    { action: 'publish', by: 'editor' },
    { action: 'withdraw', by: 'editor' },
  );

/** The chain with one entry changed, as somebody with access to the table could change it. */
const tamper = (chain: readonly ChainEntry[], index: number, change: Partial<ChainEntry>): readonly ChainEntry[] =>
  chain.map((entry, position) => (position === index ? { ...entry, ...change } : entry));

describe('an audit chain', () => {
  it('starts at the genesis hash and links each entry to the one before', () => {
    const [first, second] = someChain();

    expect(first).toMatchObject({ sequence: 1, previousHash: GENESIS_HASH });
    expect(second).toMatchObject({ sequence: 2, previousHash: first?.hash });
  });

  it('seals with the SHA-256 of the canonical JSON: a fixed example', () => {
    const [entry] = chainOf({ b: 1, a: 'خبر' });

    // printf '%s' '{"payload":{"a":"خبر","b":1},"previousHash":"000…0","sequence":1}' | sha256sum
    expect(entry?.hash).toBe('24abfdb1b08c90491b922dcde350973307b14514ff3cfcb1414ade305b6e1040');
  });

  it('verifies when whole, and answers its head', () => {
    const chain = someChain();

    expect(verifyChain(chain)).toEqual({ ok: true, value: { length: 3, head: chain[2]?.hash } });
  });

  it('verifies a later part from a trusted entry', () => {
    const [first, ...rest] = someChain();

    expect(verifyChain(rest, first)).toMatchObject({ ok: true, value: { length: 2 } });
  });

  it('shows an altered payload', () => {
    const altered = tamper(someChain(), 1, { payload: { action: 'publish', by: 'nobody' } });

    expect(verifyChain(altered)).toEqual({ ok: false, error: { code: 'content-altered', index: 1 } });
  });

  it('shows an altered hash', () => {
    const altered = tamper(someChain(), 2, { hash: 'f'.repeat(64) });

    expect(verifyChain(altered)).toEqual({ ok: false, error: { code: 'content-altered', index: 2 } });
  });

  it('shows an entry that was taken out', () => {
    const [first, , third] = someChain() as [ChainEntry, ChainEntry, ChainEntry];

    expect(verifyChain([first, third])).toEqual({ ok: false, error: { code: 'sequence-broken', index: 1 } });
  });

  it('shows an entry of another chain', () => {
    const [first] = someChain() as [ChainEntry];
    const [, foreign] = chainOf('elsewhere', 'second') as [ChainEntry, ChainEntry];

    expect(verifyChain([first, foreign])).toEqual({ ok: false, error: { code: 'link-broken', index: 1 } });
  });
});

describe('canonical JSON (RFC 8785)', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":true,"d":null}]}');
  });

  it('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([1e21, 0.000001, -0, 4.5])).toBe('[1e+21,0.000001,0,4.5]');
  });

  it.each([
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['a date', new Date(0)],
    ['a function', () => 1],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson({ value } as unknown as Json)).toThrow(TypeError);
  });
});
