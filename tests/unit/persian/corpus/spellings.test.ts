import { typedOnLatinKeyboard } from '../../../corpus/keyboard';
import { readerOf, read } from '../../../corpus/judge';
import { type SpellingName, spell } from '../../../corpus/spellings';
import { Choices } from '../../../support/random';

const CAREFUL = 'مسئول کتابخانهٔ آتش‌نشانی حتماً ۱۲۳ کتاب‌ها را می‌خواهد';
const spelled = (...names: SpellingName[]) => spell(CAREFUL, names, new Choices(7));

describe('spellings of the corpus', () => {
  it.each<[SpellingName, string]>([
    ['arabicLetters', 'مسئول كتابخانهٔ آتش‌نشاني حتماً ۱۲۳ كتاب‌ها را مي‌خواهد'],
    ['spaced', 'مسئول کتابخانهٔ آتش نشانی حتماً ۱۲۳ کتاب ها را می خواهد'],
    ['joined', 'مسئول کتابخانهٔ آتشنشانی حتماً ۱۲۳ کتابها را میخواهد'],
    ['latinDigits', 'مسئول کتابخانهٔ آتش‌نشانی حتماً 123 کتاب‌ها را می‌خواهد'],
    ['arabicDigits', 'مسئول کتابخانهٔ آتش‌نشانی حتماً ١٢٣ کتاب‌ها را می‌خواهد'],
    ['withoutTanwin', 'مسئول کتابخانهٔ آتش‌نشانی حتما ۱۲۳ کتاب‌ها را می‌خواهد'],
    ['ezafeYe', 'مسئول کتابخانه‌ی آتش‌نشانی حتماً ۱۲۳ کتاب‌ها را می‌خواهد'],
    ['ezafeHigh', 'مسئول کتابخانۀ آتش‌نشانی حتماً ۱۲۳ کتاب‌ها را می‌خواهد'],
    ['hamzaDropped', 'مسیول کتابخانهٔ آتش‌نشانی حتماً ۱۲۳ کتاب‌ها را می‌خواهد'],
  ])('%s', (name, expected) => {
    const text = spelled(name);

    expect(text).toBe(expected);
  });

  it.each(['stretched', 'vocalised', 'invisible'] as const)('%s adds what no reader reads', (name) => {
    const text = spelled(name);

    expect(text).not.toBe(CAREFUL);
    expect(text.replace(/ـ|[\u064b-\u0652]|\u200b|\ufeff|\u00ad|\u2060|\u200d/gu, '')).toBe(
      CAREFUL.replace(/[\u064b-\u0652]/gu, ''),
    );
  });

  it('shapes are the same letters to Unicode', () => {
    const text = spelled('shapes');

    expect(text).not.toBe(CAREFUL);
    expect(text.normalize('NFKC')).toBe(CAREFUL.normalize('NFKC'));
  });

  it.each([
    ['تهران', 'jivhk'],
    ['سلام', 'sghl'],
    ['کتاب', ';jhf'],
    ['روابط', 'v,hfx'],
  ])('%s on a keyboard left in English is %s', (careful, expected) => {
    const typed = typedOnLatinKeyboard(careful, new Choices(1));

    expect(typed).toBe(expected);
  });
});

describe('the reader who judges', () => {
  it.each([
    ['کشاورز', 'کشاورزان پلدشت'],
    ['جلسه', 'جلسهٔ شورا'],
    ['جلسه', 'جلسه‌ای تازه'],
    ['بزرگ', 'بزرگ‌ترین پل'],
    ['1234', '۱٬۲۳۴ ریال'],
    ['photoshop', 'کلاس Photoshop'],
  ])('who asks for «%s» wants «%s»', (question, text) => {
    const wanted = readerOf(question).wants(read(text));

    expect(wanted).toBe(true);
  });

  it.each([
    ['استان', 'پل بسته است'],
    ['آبان', 'آب روستا'],
    ['جوان', 'جو و گندم'],
    ['دفتر', 'آوای دف'],
    ['بهتر', 'به شهر'],
    ['شورای شهر', 'شورای روستا'],
  ])('who asks for «%s» neither wants nor understands «%s»', (question, text) => {
    const reader = readerOf(question);
    const reading = read(text);

    expect([reader.wants(reading), reader.understands(reading)]).toEqual([false, false]);
  });
});
