import { readFile } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';

import type { DocumentRequest } from '../../../src/plugins/persian/server/src/domain/typesetting';
import { TEST_LINE, someReport, someReportOf } from '../../builders/document.builder';
import { type House, openHouse } from '../../support/house';
import {
  type PlacedWord,
  describeWithPoppler,
  fontsOf,
  metadataOf,
  pictureOf,
  placedWordsOf,
  propertiesOf,
  shareOfMovedInk,
  structureOf,
  wordsOf,
} from '../../support/pdf';
import { ROOT } from '../../support/settings';
import { typesettingOf } from '../../support/typesetting';

const GOLDEN = path.join(ROOT, 'tests', 'golden', 'persian-line.png');
/** Edges of letters may fall otherwise in another poppler; two digits that change places move more. */
const TOLERATED = 0.01;

const MARKUP = '#read("/etc/passwd") *bold* $x$ <label> @ref //comment \\ #let';
/** Rows of two lines each: more than one page of them. */
const ROWS = Array.from({ length: 40 }, (_row, index) => [`up${String(index)}\ndown${String(index)}`, 'دوم', 'سوم']);

const placesOf = (words: readonly PlacedWord[], text: string) => words.filter((word) => word.text === text);
const pagesOf = (words: readonly PlacedWord[], text: string) => placesOf(words, text).map(({ page }) => page);
const leftEdgeOf = (words: readonly PlacedWord[], text: string) => placesOf(words, text)[0]?.xMin ?? NaN;

describeWithPoppler('pages of a document', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const set = (request: DocumentRequest) => typesettingOf(house).pdf(request);

  it('[Z1] the line of the specification looks as in the picture that was looked at', async () => {
    const shown = await pictureOf(await set(someReport()));

    expect(await shareOfMovedInk(await readFile(GOLDEN), shown)).toBeLessThan(TOLERATED);
  });

  it.each([
    ['digits in another order', '۱۲۳/۱۴۰۵', '۱۳۲/۱۴۰۵'],
    ['Latin letters in another order', 'REZAEI', 'IEAZER'],
    ['brackets that look the other way', '(مورخ ۱۴۰۵/۰۹/۰۲)', ')مورخ ۱۴۰۵/۰۹/۰۲('],
    ['no half-space', 'صورت‌جلسه', 'صورتجلسه'],
  ])('[Z1] that picture tells %s', async (_what, right, wrong) => {
    const shown = await pictureOf(await set(someReportOf({ text: TEST_LINE.replace(right, wrong) })));

    expect(await shareOfMovedInk(await readFile(GOLDEN), shown)).toBeGreaterThan(TOLERATED * 2);
  });

  it('[Z1] the words of the line are found in the file', async () => {
    const words = await wordsOf(await set(someReport()));

    expect([...words]).toEqual(
      expect.arrayContaining([
        'صورتجلسه',
        'شماره',
        '۱۲۳/۱۴۰۵',
        'مورخ',
        '۱۴۰۵/۰۹/۰۲',
        'آقای',
        'علی',
        'REZAEI',
        'با',
        'آرا',
      ]),
    );
  });

  it.each([
    ['a paragraph', { text: MARKUP }],
    ['a heading', { heading: MARKUP }],
    ['a list', { items: [MARKUP] }],
    ['a cell', { head: [MARKUP], rows: [['1']] }],
  ])('[Z2] markup in %s prints as text', async (_where, part) => {
    const words = await wordsOf(await set(someReportOf(part)));

    expect([...words]).toEqual(
      expect.arrayContaining(['#read', '"/etc/passwd"', '*bold*', '$x$', '<label>', '@ref', '//comment', '\\', '#let']),
    );
  });

  it('[Z2] markup in the title prints as text', async () => {
    const pdf = await set(someReport({ title: '*T* #panic()' }));

    expect((await propertiesOf(pdf))['Title']).toBe('*T* #panic()');
    expect([...(await wordsOf(pdf))]).toEqual(expect.arrayContaining(['*T*', '#panic']));
  });

  it('[Z3] the first column of a table is the right one', async () => {
    const pdf = await set(someReportOf({ head: ['ردیف', 'دستگاه', 'نماینده'], rows: [['یک', 'دو', 'سه']] }));

    const words = await placedWordsOf(pdf);
    const [first, second, third] = ['یک', 'دو', 'سه'].map((text) => leftEdgeOf(words, text)) as [
      number,
      number,
      number,
    ];
    expect({ isFirstRightmost: first > second, isThirdLeftmost: second > third }).toEqual({
      isFirstRightmost: true,
      isThirdLeftmost: true,
    });
  });

  it('[Z3] the head of a table is repeated on every page, and no row is parted', async () => {
    const words = await placedWordsOf(await set(someReportOf({ head: ['الف', 'ب', 'پ'], rows: ROWS })));

    const upper = ROWS.map((_row, index) => pagesOf(words, `up${String(index)}`));
    const lower = ROWS.map((_row, index) => pagesOf(words, `down${String(index)}`));
    expect(upper).toEqual(lower);
    expect(pagesOf(words, 'پ')).toEqual([...new Set(upper.flat())]);
    expect(new Set(upper.flat()).size).toBeGreaterThan(1);
  });

  it('[Z3] nothing of a row is lost that is longer than a page', async () => {
    const long = Array.from({ length: 900 }, (_word, index) => `w${String(index)}`);

    const words = await wordsOf(await set(someReportOf({ head: ['الف', 'ب', 'پ'], rows: [[long.join(' '), '', '']] })));

    expect(long.filter((word) => !words.has(word))).toEqual([]);
  });

  it('[Z4] the foot says which page of how many it is, in Persian digits', async () => {
    const words = await placedWordsOf(await set(someReportOf({ head: ['الف', 'ب', 'پ'], rows: ROWS })));

    const feet = words.filter(({ yMin }) => yMin > 770);
    const pages = Math.max(...words.map(({ page }) => page));
    expect(pages).toBe(3);
    expect(
      [1, 2, 3].map((page) =>
        feet
          .filter((word) => word.page === page)
          .map(({ text }) => text)
          .sort(),
      ),
    ).toEqual(['۱', '۲', '۳'].map((page) => ['صفحه', page, 'از', '۳'].sort()));
    expect(leftEdgeOf(feet, 'صفحه')).toBeGreaterThan(leftEdgeOf(feet, 'از'));
  });

  it('[Z5] digits become Persian, but not those of words with Latin letters', async () => {
    const text = 'سال 1405 و ٢٣ نفر در v5.55 به a1@b2.ir و 12.5';
    const pdf = await set(someReportOf({ text }, { head: ['شمار'], rows: [[1404], [-7], [2.5]] }));

    expect([...(await wordsOf(pdf))]).toEqual(
      expect.arrayContaining(['۱۴۰۵', '۲۳', 'v5.55', 'a1@b2.ir', '۱۲.۵', '۱۴۰۴', '−۷', '۲٫۵']),
    );
  });

  it('[Z5] digits stay as they were written where the caller says so', async () => {
    const words = await wordsOf(await set({ ...someReportOf({ text: 'سال 1405 و ٢٣ نفر' }), digits: 'as-written' }));

    expect([...words]).toEqual(expect.arrayContaining(['1405', '٢٣']));
  });

  it('[Z6] Latin words keep their brackets and signs beside them', async () => {
    const words = await placedWordsOf(await set(someReportOf({ text: 'نسخهٔ Strapi v5.55 (beta) است' })));

    const edges = ['Strapi', 'v5.55', '(beta)'].map((text) => leftEdgeOf(words, text));
    expect(edges).toEqual([...edges].sort((one, other) => one - other));
    expect(leftEdgeOf(words, 'است')).toBeLessThan(edges[0] ?? NaN);
  });

  it('[Z6] days and telephone numbers with hyphens run from left to right, ranges as Persian does', async () => {
    const words = await placedWordsOf(await set(someReportOf({ text: 'مورخ 2025-07-23 تلفن 044-3412 صفحات 10-15' })));

    expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['۲۰۲۵-۰۷-۲۳', '۰۴۴-۳۴۱۲']));
    expect(leftEdgeOf(words, '۱۰')).toBeGreaterThan(leftEdgeOf(words, '۱۵'));
  });

  it('[Z6] a text cannot turn its neighbours around', async () => {
    const [plain, hostile] = await Promise.all([
      set(someReportOf({ text: 'مبلغ ۱۲۳ ریال' })),
      set(someReportOf({ text: '\u202Eمبلغ \u202D۱۲۳\u2066 ریال' })),
    ]);

    expect(hostile.equals(plain)).toBe(true);
  });

  it('[Z7] an English document runs from left to right', async () => {
    const table = { head: ['No', 'Agency'], rows: [[1, 'علی رضایی']] };
    const pdf = await set({ ...someReportOf({ text: 'In 1405' }, table), language: 'en', title: 'Minutes' });

    const words = await placedWordsOf(pdf);
    expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['1405', 'علی', 'Page', '1', 'of']));
    expect(leftEdgeOf(words, 'No')).toBeLessThan(leftEdgeOf(words, 'Agency'));
  });

  it('[Z14] the file says its language, title and author, and promises PDF/UA', async () => {
    const pdf = await set(someReport({ author: 'دبیرخانه', subject: 'نمونه' }));

    const { Title, Author, Subject, Tagged } = await propertiesOf(pdf);
    expect({ Title, Author, Subject, Tagged }).toEqual({
      Title: 'گزارش',
      Author: 'دبیرخانه',
      Subject: 'نمونه',
      Tagged: 'yes',
    });
    expect(pdf.toString('latin1')).toContain('/Lang (fa-IR)');
    expect(await metadataOf(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('[Z14] headings, lists and tables are tagged as what they are', async () => {
    const structure = await structureOf(
      await set(
        someReportOf({ heading: 'یک' }, { heading: 'دو', level: 2 }, { items: ['سه'] }, { head: ['ر'], rows: [['چ']] }),
      ),
    );

    const tags = [...structure.matchAll(/^\s*(\w+)/gm)].map(([, tag]) => tag);
    expect(tags).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'TR', 'TH', 'TD']));
  });

  it('[Z14] a letter that no font has is no reason to refuse a document', async () => {
    const pdf = await set(someReportOf({ text: 'سلام 中' }));

    expect((await propertiesOf(pdf))['Tagged']).toBe('yes');
    expect(await metadataOf(pdf)).not.toContain('pdfuaid');
  });

  it('[Z14] every font is inside the file', async () => {
    expect(await fontsOf(await set(someReportOf({ heading: 'سرعنوان' }, { text: TEST_LINE })))).toEqual([
      'Vazirmatn-Bold CID TrueType Identity-H yes yes yes',
      'Vazirmatn-Regular CID TrueType Identity-H yes yes yes',
    ]);
  });

  it('[Z16] a logo stands in the letterhead', async () => {
    const square = { width: 60, height: 60, channels: 3, background: '#c00' } as const;
    const logo = await sharp({ create: square }).png().toBuffer();
    const letterhead = { name: 'شورای ماکو', lines: ['دبیرخانه'], logo: 'emblem', number: 12, date: '1405/09/02' };

    const pdf = await set(someReport({ data: { letterhead, parts: [] }, images: { emblem: logo } }));

    const corner = sharp(await pictureOf(pdf)).extract({ left: 690, top: 120, width: 20, height: 20 });
    const { channels } = await sharp(await corner.png().toBuffer()).stats();
    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([204, 0, 0]);
    expect([...(await wordsOf(pdf))]).toEqual(expect.arrayContaining(['شورای', 'ماکو', '۱۲', '۱۴۰۵/۰۹/۰۲']));
  });

  it('[Z3] places to sign stand side by side, from the right', async () => {
    const signatures = [{ name: 'یکم', post: 'دبیر' }, { name: 'دوم' }];

    const words = await placedWordsOf(await set(someReport({ data: { parts: [], signatures } })));

    expect(leftEdgeOf(words, 'یکم')).toBeGreaterThan(leftEdgeOf(words, 'دوم'));
    expect(placesOf(words, 'یکم')[0]?.yMin).toBe(placesOf(words, 'دوم')[0]?.yMin);
  });
});
