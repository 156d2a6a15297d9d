import { normalizeStore } from '../../../../src/plugins/persian/core/src';
import { someHostileTexts } from '../../../builders/hostile-texts.builder';
import { Choices } from '../../../support/random';

const FAMILY = '👨\u200D👩\u200D👧';

describe('the form in which a text is stored', () => {
  it.each([
    ['[T1] ye and kaf', 'علي كريمي', 'علی کریمی'],
    ['[T2] forms of ye', 'ى ے ۍ', 'ی ی ی'],
    ['[T3] one ۀ', 'خانۀ ما', 'خانه\u0654 ما'],
    ['[T3] one ۀ', 'خانه\u0654 ما', 'خانه\u0654 ما'],
    ['[T3] one ۀ', 'خان\u06D5\u0654 ما', 'خانه\u0654 ما'],
    ['[T3] one ۀ', 'خانه\u200Cی ما، خانه ی ما', 'خانه\u200Cی ما، خانه ی ما'],
    ['[T4] hamza on ye', '\u064A\u0654', 'ئ'],
    ['[T4] hamza on ye', '\u06CC\u0654', 'ئ'],
    ['[T5] alef with madda', '\u0627\u0653', 'آ'],
    ['[T6] hamza', 'أ إ ؤ ئ ء مسئول مسؤول مسوول', 'أ إ ؤ ئ ء مسئول مسؤول مسوول'],
    ['[T7] te marbuta', 'دایرةالمعارف', 'دایرةالمعارف'],
    ['[T8] forms of heh', 'ہ ھ ە', 'ه ه ه'],
    ['[T8] forms of heh', '\u06C2', 'ه\u0654'],
    ['[T9] diacritics', 'اِعلام حتماً معلّم رحم\u0670ن', 'اِعلام حتماً معلّم رحم\u0670ن'],
    ['[T10] tatweel', 'ســلام', 'سلام'],
    ['[T11] presentation forms', '\uFEFB \uFB8E \uFBFD \uFEF1', 'لا ک ی ی'],
    ['[T11] presentation forms', 'س\uFE77لام', 'سَلام'],
    ['[T12] word ligatures', '\uFDF2 \uFDFA \uFDFD \uFDFC', '\uFDF2 \uFDFA \uFDFD \uFDFC'],
    ['[T13] nothing else is opened', 'x² ½ … \u00A0', 'x² ½ … \u00A0'],
    ['[T14] digits', '۱2٣', '۱2٣'],
    ['[T15] numbers', '۱۲٫۵ ۱٬۲۳۴ ۷۵٪', '۱۲٫۵ ۱٬۲۳۴ ۷۵٪'],
    ['[T16] half-spaces', 'سلام\u200C \u200Cدنیا', 'سلام دنیا'],
    ['[T16] half-spaces', 'کاروان\u200C\u200Cسرا', 'کاروان\u200Cسرا'],
    ['[T16] half-spaces', '\u200Cسلام\u200C، دنیا\u200C\n\u200Cاست\u200C', 'سلام، دنیا\nاست'],
    ['[T16] half-spaces', '۲۰\u200Cام', '۲۰\u200Cام'],
    ['[T17] verbs', 'می\u200Cخواهم، می خواهم، میخواهم', 'می\u200Cخواهم، می خواهم، میخواهم'],
    ['[T18] plurals', 'کتاب\u200Cها، کتابها، کتاب ها', 'کتاب\u200Cها، کتابها، کتاب ها'],
    ['[T19] what looks like a prefix', 'میز میانه ماهان، ماه می سال', 'میز میانه ماهان، ماه می سال'],
    ['[T20] after a letter that does not join', 'کار\u200Cها', 'کار\u200Cها'],
    ['[T21] invisible characters', 'س\u200Bل\uFEFFا\u00ADم\u2060\u180E\u0007\u0085\n\t', 'سلام\n\t'],
    ['[T22] joiners', `${FAMILY} ه\u200D.ش`, `${FAMILY} ه\u200D.ش`],
    ['[T22] joiners', 'سل\u200Dام a\u200Db \u200D', 'سلام ab '],
    [
      '[T23] direction controls',
      '\u200Fسلام \u2067دنیا\u2069 \u202Bالف\u202C \u202Eب',
      '\u200Fسلام \u2067دنیا\u2069 الف ب',
    ],
    ['[T23] direction controls', 'باز \u2067نشده\n\u2069 بسته', 'باز نشده\n بسته'],
    ['[T26] any text', 'الف\uD800', 'الف\uFFFD'],
  ])('%s: %j', (_rule, text, stored) => {
    expect(normalizeStore(text)).toBe(stored);
  });

  it('[T14] digits of a code are stored as ASCII', () => {
    expect(normalizeStore('۱2٣', { digits: 'ascii' })).toBe('123');
  });

  it('[T23] a line keeps no direction control', () => {
    expect(normalizeStore('\u200Fنام \u2067من\u2069\u202E', { shape: 'line' })).toBe('نام من');
  });

  it.each([
    ['Arabic', 'علي كريمي ة ى'],
    ['Kurdish', 'کوردستان ە ێ ۆ ي'],
    ['Azerbaijani', 'Azərbaycan İğdır'],
    ['English', 'soft\u00ADhyphen'],
  ])('[T30] %s stays %s', (_language, text) => {
    expect(normalizeStore(text, { language: 'other' })).toBe(text);
  });

  it('[T30] every language is composed and free of controls', () => {
    expect(normalizeStore('e\u0301\u0000\uFEFF\r\n', { language: 'other' })).toBe('é\n');
  });

  it.each([
    ['persian prose', {}],
    ['a persian line', { shape: 'line' as const, digits: 'ascii' as const }],
    ['another language', { language: 'other' as const }],
  ])('[T28] storing twice is storing once: %s', (_what, options) => {
    const texts = someHostileTexts(new Choices(14_04), 4000);

    const different = texts.filter((text) => {
      const once = normalizeStore(text, options);
      return normalizeStore(once, options) !== once;
    });

    expect(different).toEqual([]);
  });
});
