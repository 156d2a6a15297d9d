import { foldSearch, normalizeStore } from '../../src/plugins/persian/core/src';

/** Bytes of UTF-8, as texts are sent and stored. */
const MEGABYTE = 1_000_000;
const ROUNDS = 5;

/** Texts that make careless code slow: each is its piece again and again. */
const HOSTILE: Readonly<Record<string, string>> = {
  'prose, every kind': 'علي كريمي می\u200Cرود، ۱۲٫۵ حتماً Maku 2026. ',
  'marks out of order': '\u0301\u0323',
  'a letter under forty marks': `س${'\u0654\u064E'.repeat(20)}`,
  'spacing marks with classes': '\u302E\u{1D165}',
  'half-spaces': '\u200C',
  'half-spaces and joiners': '\u200C\u200D',
  'isolates, never closed': '\u2067',
  'isolates, closed and not': '\u2067ا\u2069\u2069',
  'the ye of ezafe': 'ه ی ی ی',
  'points and digits': '1.٫',
  'presentation forms': '\uFEFB\uFDFA',
  'unpaired surrogates': '\uD800',
  'sigmas and points': 'Σ.',
  'letters of every script': Array.from({ length: 0x3_0000 }, (_each, index) =>
    String.fromCodePoint(0x1_0000 + index),
  ).join(''),
};

const megabyteOf = (piece: string): string => {
  const times = Math.ceil(MEGABYTE / Buffer.byteLength(piece));
  const whole = piece.repeat(times);
  return whole.slice(0, Math.floor((whole.length * MEGABYTE) / Buffer.byteLength(whole)));
};

const milliseconds = (work: () => unknown): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return [...times].sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? NaN;
};

describe('a megabyte of hostile text', () => {
  it.each([
    ['normalizeStore', normalizeStore],
    ['foldSearch', foldSearch],
  ])('%s is linear', (name, work) => {
    const lines = Object.entries(HOSTILE).map(([what, piece]) => {
      const whole = megabyteOf(piece);
      const quarterOf = whole.slice(0, whole.length / 4);
      const [quarter, all] = [milliseconds(() => work(quarterOf)), milliseconds(() => work(whole))];
      return `      ${name.padEnd(15)} ${all.toFixed(0).padStart(4)} ms, ${(all / quarter).toFixed(1)}× a quarter: ${what}`;
    });
    process.stderr.write(`${lines.join('\n')}\n`);

    expect(lines).toHaveLength(Object.keys(HOSTILE).length);
  });
});
