import { otherKeyboard, planInside, planSearch } from '../../../../src/plugins/persian/core/src';
import { Choices } from '../../../support/random';
import { takeApart } from '../../../../src/plugins/persian/server/src/adapters/sql/search/apart';
import { finds, holds, indexed } from './variants';

/** Ways to write the same: each finds each. */
const SAME: readonly (readonly string[])[] = [
  ['می‌خواهم', 'می خواهم', 'میخواهم'],
  ['نمی‌شود', 'نمی شود', 'نمیشود'],
  ['کتاب‌ها', 'کتابها', 'کتاب ها', 'كتاب‌ها', 'کتاب‌های', 'کتابهایی', 'کتاب'],
  ['بزرگ‌ترین', 'بزرگ ترین', 'بزرگترین'],
  ['روابط‌عمومی', 'روابط عمومی', 'روابطعمومی', 'روابط عمومي'],
  ['کتابخانه', 'کتاب‌خانه', 'کتاب خانه', 'کتابخانهٔ', 'کتابخانۀ'],
  ['علی کریمی', 'علي كريمي', 'عَلی کَریمی', 'علـــی کریمی', 'ﻋﻠﯽ کریمی'],
  ['۱۴۰۴', '١٤٠٤', '1404', '1٤۰4'],
  ['۱۲۳۴', '۱٬۲۳۴', '1,234'],
  ['آب', 'اب', 'آب'],
  ['مسئول', 'مسؤول', 'مسوول'],
  ['هیئت', 'هیأت', 'هیات'],
  ['حتماً', 'حتما'],
  ['خانهٔ', 'خانه', 'خانۀ', 'خانه‌ی', 'خانه ی'],
  ['دایرةالمعارف', 'دایره‌المعارف', 'دایره المعارف'],
  ['REZAEI', 'rezaei'],
];

const pairs = SAME.flatMap((ways) => ways.flatMap((asked) => ways.map((written) => ({ asked, written }))));

describe('a typed query', () => {
  it.each(pairs)('[Q2] «$asked» finds «$written»', ({ asked, written }) => {
    expect(finds(asked, `پیش ${written} پس`)).toBe(true);
  });

  it.each([
    ['است', 'استان'],
    ['استان', 'این است'],
    ['تهر', 'تهران'],
    ['خدم', 'خدمات'],
    ['دف', 'دفتر'],
    ['علی', 'عل'],
    ['۱۴۰۴', '۱۴۰۵'],
    ['شهردار', 'شهر دارد'],
  ])('[Q3] «%s» does not find «%s»', (asked, written) => {
    expect(finds(asked, written)).toBe(false);
  });

  it('[Q4] every word counts', () => {
    expect([finds('شهرداری ماکو', 'شهرداری شوط'), finds('شهرداری ماکو', 'در ماکو، شهرداری')]).toEqual([false, true]);
  });

  it.each(['"روابط عمومی"', '«روابط عمومی»', '“روابط عمومی”'])('[Q4] %s is a phrase', (asked) => {
    expect([finds(asked, 'روابط‌عمومی ماکو'), finds(asked, 'عمومی روابط')]).toEqual([true, false]);
  });

  it('[Q4] the last word counts as a beginning where it is still being typed', () => {
    const asked = ['شهرداری تهر', 'روابطعم', 'روابط‌عم', 'تهران ش'].map((query) =>
      finds(query, 'شهرداری تهران و روابط‌عمومی', { isLastPrefix: true }),
    );

    expect(asked).toEqual([true, true, true, true]);
  });

  it('[Q6] parts of words: three letters anywhere, two at the beginning, one by itself', () => {
    const asked = ['رابطه دف و', 'و', '۱ ۲'].map((query) => {
      const plan = planSearch(query);
      return plan && planInside(plan);
    });

    const [parts, ...others] = asked;
    expect(parts?.match).toMatchObject({
      is: 'all',
      of: [
        { is: 'inside', letters: 'رابطه' },
        { is: 'phrase', words: ['دف'], isPrefix: true },
        { is: 'phrase', words: ['و'], isPrefix: false },
      ],
    });
    expect(others).toEqual([null, null]);
  });

  it.each(['', '   ', '،؛!؟', '"" «»', '%_*', '\u200C\u200F', "'"])('[Q4] %j has no word in it', (query) => {
    expect(planSearch(query)).toBeNull();
  });

  it('[Q11] of a hostile query twelve words are looked at', () => {
    const plan = planSearch('الف '.repeat(100_000));

    expect(plan?.words).toEqual(Array.from({ length: 12 }, () => 'الف'));
  });

  it('[Q11] no query makes words of anything but letters and digits', () => {
    const choices = new Choices(14_040_528);
    const signs = Array.from('"\'*%_():&|!<>-+^~{}[]\\/\u0000\u200C\u200Dکتابali۱۲ ﷺ«»ًء');
    const queries = Array.from({ length: 2000 }, () =>
      Array.from({ length: 1 + Math.floor(choices.next() * 30) }, () => choices.oneOf(signs)).join(''),
    );

    const words = queries.flatMap((query) => planSearch(query)?.words ?? []);

    expect(words.filter((word) => !/^[\p{L}\p{N}\p{M}]+$/u.test(word))).toEqual([]);
    expect(words.length).toBeGreaterThan(2000);
  });
});

describe('the parts of a query', () => {
  const choices = new Choices(14_050_906);
  const words = [
    'علی',
    'آباد',
    'علی‌آباد',
    'علیآباد',
    'روابط',
    'عمومی',
    'روابط‌عمومی',
    'کتاب',
    'ها',
    '«علی آباد»',
    '«روابط عمومی علی»',
  ];
  const some = (most: number) =>
    Array.from({ length: 1 + Math.floor(choices.next() * most) }, () => choices.oneOf(words)).join(' ');
  const cases = Array.from({ length: 20_000 }, () => ({ query: some(4), entry: indexed(some(4), some(8)) }));
  const planned = cases.flatMap(({ query, entry }) =>
    [false, true].flatMap((isTitleOnly) => {
      const plan = planSearch(query, { isTitleOnly });
      return plan ? [{ query, isTitleOnly, plan, entry }] : [];
    }),
  );

  it('[Q5] what is near is found: no tier has an entry that the query does not find', () => {
    const near = planned.filter(({ plan, entry }) => plan.tiers.some((tier) => tier && holds(tier, entry)));
    const notFound = near.filter(({ plan, entry }) => !holds(plan.match, entry));

    expect(near.length).toBeGreaterThan(1000);
    expect(notFound.map(({ query, isTitleOnly }) => ({ query, isTitleOnly }))).toEqual([]);
  });

  it('[Q5] asked in two questions, a query finds the same', () => {
    const differing = planned.filter(({ plan, entry }) => {
      const { plain, phrased } = takeApart(plan.match);
      return holds(plan.match, entry) !== [plain, phrased].some((part) => part && holds(part, entry));
    });

    expect(differing.map(({ query }) => query)).toEqual([]);
    expect(planned.filter(({ plan }) => takeApart(plan.match).phrased !== null).length).toBeGreaterThan(100);
  });
});

describe('a query of another keyboard', () => {
  it.each([
    ['jivhk', 'تهران'],
    ['sghl', 'سلام'],
    [';jhf', 'کتاب'],
    ['v,hfx', 'روابط'],
    ['JIVHK 1404', 'تهران 1404'],
    ['\\vsajf', 'پرسشتب'],
    ['`vsa', 'پرسش'],
    ['mvsa', 'پرسش'],
    ['اثممخ', 'hello'],
    ['يخص', 'dow'],
  ])('[Q6] %s is %s', (query, other) => {
    expect(otherKeyboard(query)).toBe(other);
  });

  it.each(['تهران jivhk', 'a.b', '1404', '', 'می‌خواهم', 'تهران!'])('[Q6] %j is of no one keyboard', (query) => {
    expect(otherKeyboard(query)).toBeNull();
  });
});
