import { foldSearch, normalizeStore } from '../../../../src/plugins/persian/core/src';
import { Choices } from '../../../support/random';
import { someHostileTexts } from '../../../builders/hostile-texts.builder';

const folded = (...texts: readonly string[]) => texts.map((text) => foldSearch(text));

describe('the key by which texts are found', () => {
  it.each([
    ['[T1] ye and kaf', 'علي كريمي', 'علی کریمی'],
    ['[T2] forms of ye', 'ى ے ۍ', 'ی ی ی'],
    ['[T3] one ۀ', 'خانۀ ما', 'خانه ما'],
    ['[T3] one ۀ', 'خانه\u0654 ما', 'خانه ما'],
    ['[T3] one ۀ', 'خانه\u200Cی ما', 'خانه ما'],
    ['[T3] one ۀ', 'خانه ی ما', 'خانه ما'],
    ['[T4] hamza on ye', '\u064A\u0654', 'ی'],
    ['[T5] alef with madda', '\u0627\u0653', 'ا'],
    ['[T6] hamza', 'أ إ ؤ ئ', 'ا ا و ی'],
    ['[T6] hamza', 'جزء', 'جز'],
    ['[T7] te marbuta', 'دایرةالمعارف', 'دایرهالمعارف'],
    ['[T8] forms of heh', 'ہ ھ ە \u06C2', 'ه ه ه ه'],
    ['[T9] diacritics', 'اِعلام', 'اعلام'],
    ['[T9] diacritics', 'حتماً', 'حتما'],
    ['[T9] diacritics', 'معلّم', 'معلم'],
    ['[T9] diacritics', 'رحم\u0670ن', 'رحمن'],
    ['[T10] tatweel', 'ســلام', 'سلام'],
    ['[T11] presentation forms', '\uFEFB \uFB8E \uFBFD \uFEF1', 'لا ک ی ی'],
    ['[T12] word ligatures', '\uFDFA', 'صلی الله علیه وسلم'],
    ['[T12] word ligatures', '\uFDFC', 'ریال'],
    ['[T13] nothing else is opened', 'X²\u00A0Y…Z', 'x2 y z'],
    ['[T14] digits', '۱2٣', '123'],
    ['[T15] numbers', '۱۲٫۵', '12.5'],
    ['[T15] numbers', '۱٬۲۳۴', '1234'],
    ['[T15] numbers', '۷۵٪', '75'],
    ['[T16] half-spaces', 'سلام\u200C \u200Cدنیا', 'سلام دنیا'],
    ['[T17] verbs', 'می\u200Cخواهم', 'می خواهم'],
    ['[T18] plurals', 'کتاب\u200Cها', 'کتاب ها'],
    ['[T19] what looks like a prefix', 'ماه می سال', 'ماه می سال'],
    ['[T20] after a letter that does not join', 'کار\u200Cها', 'کار ها'],
    ['[T21] invisible characters', 'س\u200Bل\uFEFFا\u00ADم\u2060\u180E\u0007', 'سلام'],
    ['[T22] joiners', 'ه\u200D.ش', 'ه ش'],
    ['[T23] direction controls', '\u202Bسلام\u202C \u2067دنیا\u2069\u200F', 'سلام دنیا'],
  ])('%s: %j', (_rule, text, key) => {
    expect(foldSearch(text)).toBe(key);
  });

  it('[T6] a word is found by its spelling with another seat of the hamza where the fold makes them one', () => {
    expect(new Set(folded('رأی', 'رای')).size).toBe(1);
    expect(new Set(folded('مؤسسه', 'موسسه')).size).toBe(1);
    expect(new Set(folded('شيء', 'شی')).size).toBe(1);
  });

  it('[T17] the half-space can be nothing instead of a space', () => {
    expect(foldSearch('می\u200Cخواهم', { halfSpace: 'nothing' })).toBe('میخواهم');
    expect(foldSearch('کتاب\u200Cها', { halfSpace: 'nothing' })).toBe(foldSearch('کتابها'));
  });

  it('[T25] Latin letters lose their diacritics and their case', () => {
    expect(folded('Maku ŞÖFÖR Iğdır', 'İZMİR', 'Ünvan')).toEqual(['maku sofor igdir', 'izmir', 'unvan']);
  });

  it('[T26] what is not well-formed is folded without a fault', () => {
    expect(foldSearch('الف\uD800ب')).toBe('الف ب');
    expect(foldSearch(`س${'\u0301\u0323'.repeat(5000)}لام`)).toBe('سلام');
  });

  it('[T28] folding twice is folding once, and storing changes nothing about it', () => {
    const texts = someHostileTexts(new Choices(5_28), 3000);

    const twice = texts.filter((text) => foldSearch(foldSearch(text)) !== foldSearch(text));
    const otherwise = texts.filter((text) => foldSearch(normalizeStore(text)) !== foldSearch(text));

    expect(twice).toEqual([]);
    expect(otherwise).toEqual([]);
  });

  it('[T28] a key holds letters, digits and single spaces', () => {
    const texts = someHostileTexts(new Choices(5_29), 3000);

    const loose = texts
      .map((text) => foldSearch(text))
      .filter((key) => !/^$|^[\p{L}\p{Nd}.]+( [\p{L}\p{Nd}.]+)*$/u.test(key));

    expect(loose).toEqual([]);
  });
});
