import type { Choices } from '../support/random';

const WORDS =
  'شورای هماهنگی روابط‌عمومی ماکو شوط پلدشت بازرگان استان آذربایجان گزارش نشست آموزش خبرنگاران آب برق گاز راه پروژه ' +
  'ژاله چای کودکان مدرسه هنرستان وزارت همایش یادبود مسئول مؤسسه أمین إیران دایرةالمعارف خانهٔ خانۀ سال ۱۴۰۵ 2026 ٢٠٢٦ ' +
  'Maku Strapi Aras üretim şehir İğdır ısı Əhməd çay é e';
const LETTERS =
  'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيىكئأإؤءةۀەہھےٱ' +
  '۰۱۲۳۴۵۶۷۸۹٠١٢٣0123' +
  'abcxyzABCXYZçğıİöşüəƏéñœßø' +
  ' -_.،؛؟!«»()/٪٫٬…–';
const MARKS = 'ًٌٍَُِّْٰٓٔـ\u200c\u200d\u200f';

/** A title as people write it, or as nobody would: words, letters, digits of three scripts, marks, invisible characters. */
function someTitle(choices: Choices): string {
  const parts = Array.from({ length: 1 + Math.floor(choices.next() * 6) }, () => somePart(choices));
  return parts.join(choices.oneOf([' ', ' ', '\u200c', '']));
}

function somePart(choices: Choices): string {
  if (choices.next() < 0.5) return choices.oneOf(WORDS.split(' '));
  return Array.from({ length: 1 + Math.floor(choices.next() * 5) }, () => someLetter(choices)).join('');
}

const someLetter = (choices: Choices): string =>
  choices.oneOf(Array.from(LETTERS)) + (choices.next() < 0.2 ? choices.oneOf(Array.from(MARKS)) : '');

/** Titles of which many differ in little: each second one is another one with a letter changed or a mark added. */
export function someTitles(choices: Choices, count: number): readonly string[] {
  const titles: string[] = [];
  while (titles.length < count) {
    const title = someTitle(choices);
    titles.push(title, variantOf(title, choices));
  }
  return titles.slice(0, count);
}

function variantOf(title: string, choices: Choices): string {
  const at = Math.floor(choices.next() * title.length);
  return title.slice(0, at) + choices.oneOf(Array.from(MARKS + LETTERS)) + title.slice(at + Math.round(choices.next()));
}
