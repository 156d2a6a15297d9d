import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { ORDER_VERSION, sortKey } from '../../../../src/plugins/persian/core/src';
import { someTitles } from '../../../builders/persian-titles.builder';
import { Choices } from '../../../support/random';

const PLUGIN = path.resolve(__dirname, '../../../../src/plugins/persian');
/** Single characters for two letters, which are ordered nearly right: who wants them to be exact writes the two. */
const DIGRAPHS = 'ٵٶٷٸƾǱǲǳǄǅǆǇǈǉǊǋǌʣʤʥʦʧʨʩʪʫȸȹ';
const { compare } = new Intl.Collator('fa');
const byKey = (one: string, other: string): number => {
  const [a, b] = [sortKey(one), sortKey(other)];
  return a < b ? -1 : Number(a > b);
};
const sorted = (texts: string): readonly string[] => texts.split(' ').sort(byKey);

describe('the key of a text in the Persian order', () => {
  it('[O1] follows the Persian alphabet', () => {
    const letters = 'ی ه و ن م ل گ ک ق ف غ ع ظ ط ض ص ش س ژ ز ر ذ د خ ح چ ج ث ت پ ب ء ا آ';

    expect(sorted(letters).join('')).toBe('آاءبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی');
  });

  it('[O1] compares as Intl does, over 10,000 random titles and their neighbours', () => {
    const titles = someTitles(new Choices(Number(process.env['SEED'] ?? 1405)), 10_000);
    const pairs = titles.map((title, at) => [title, titles[(at + 1) % titles.length] ?? ''] as const);

    const different = pairs.filter(([one, other]) => Math.sign(compare(one, other)) !== byKey(one, other));

    expect(different).toEqual([]);
  });

  it('[O1] orders letters of the neighbours, signs and forms as Intl does, each with each', () => {
    const signs = Array.from({ length: 0x700 }, (_, at) => String.fromCodePoint(at)).filter(
      (sign) => !/\p{Cn}|\p{Script=Hebrew}|\p{Script=Armenian}/u.test(sign) && !DIGRAPHS.includes(sign),
    );

    const expected = [...signs].sort((one, other) => compare(one, other) || one.localeCompare(other, 'en'));
    const different = expected.filter((sign, at) => at > 0 && byKey(expected[at - 1] ?? '', sign) > 0);

    expect(different).toEqual([]);
  });

  it('[O1] reads a mark on a mark, and in another order of writing', () => {
    const variants = ['ا\u064e\u0653', 'آ\u064e', 'ى\u0654', 'ئ', 'ه\u0654', 'ۀ', 'é', 'e\u0301', 'е\u0306', 'й'];

    expect([...variants].sort(byKey)).toEqual([...variants].sort(compare));
  });

  it.each([
    ['the half-space', 'روابط\u200cعمومی', 'روابطعمومی'],
    ['a long stroke', 'ســلام', 'سلام'],
    ['marks of direction', '\u200fسلام', 'سلام'],
    ['the script of a digit', '۱۲٣', '123'],
    ['how a letter is put together', 'آ', 'ا\u0653'],
  ])('[O2] %s does not count', (_what, one, other) => {
    expect(compare(one, other)).toBe(0);
    expect(sortKey(one)).toBe(sortKey(other));
  });

  it.each([
    ['an Arabic ye', 'علی', 'علي'],
    ['an Arabic kaf', 'کتاب', 'كتاب'],
    ['a vowel', 'کتاب', 'کتابِ'],
    ['a capital', 'maku', 'Maku'],
    ['a space', 'روابط عمومی', 'روابطعمومی'],
  ])('[O2] %s makes a difference', (_what, one, other) => {
    expect(sortKey(one) < sortKey(other)).toBe(true);
    expect(compare(one, other)).toBe(-1);
  });

  it('[O2] letters decide before marks, and marks before forms', () => {
    const texts = ['ac', 'áb', 'Áb', 'Ab', 'ab', 'aB'];

    expect([...texts].sort(byKey)).toEqual(['ab', 'aB', 'Ab', 'áb', 'Áb', 'ac']);
  });

  it('[O3] a key is digits alone', () => {
    const titles = someTitles(new Choices(7), 500);

    expect(titles.filter((title) => !/^[0-9]*$/.test(sortKey(title)))).toEqual([]);
  });

  it.each([
    ['letters', 'ک'.repeat(1_000_000)],
    ['marks', 'ک' + 'ِّ'.repeat(500_000)],
    ['marks in the wrong order', 'a' + '\u0301\u0323'.repeat(500_000)],
    ['emoji cut in half', '👨‍👩‍👧'.repeat(125_000)],
    ['surrogates without their other half', '\ud800'.repeat(1_000_000)],
    ['letters of another script', '漢'.repeat(1_000_000)],
  ])('[O3] a million of %s has a key of at most 2,000 digits', (_what, text) => {
    expect(sortKey(text)).toMatch(/^[0-9]{1,2000}$/);
  });

  it('[O1] signs that the table does not have come before digits, letters of other scripts behind all', () => {
    expect(sorted('漢 ی z 𐤀 ۰ 𝄞 آ').join(' ')).toBe('𝄞 ۰ آ ی z 漢 𐤀');
  });
});

const isSameIcu = ORDER_VERSION.startsWith(`icu-${process.versions['icu'] ?? ''}/`);

describe('the table of the order', () => {
  (isSameIcu ? it : it.skip)(
    '[O1] is what the collator of this Node says',
    async () => {
      const script = path.join(PLUGIN, 'scripts/order-table.mjs');

      const { stdout } = await promisify(execFile)(process.execPath, [script, '--print']);

      expect(stdout).toBe(await readFile(path.join(PLUGIN, 'core/src/order/order-table.ts'), 'utf8'));
    },
    60_000,
  );
});
