import { slugOf } from '../../../../src/plugins/persian/core/src';
import { candidates } from '../../../../src/plugins/persian/server/src/domain/slugs/candidates';
import { faultOfSlug } from '../../../../src/plugins/persian/server/src/domain/slugs/slug-declaration';
import { faultOfSlugSettings } from '../../../../src/plugins/persian/server/src/domain/slugs/slug-settings';
import { someTitles } from '../../../builders/persian-titles.builder';
import { Choices } from '../../../support/random';

describe('an address in its own letters', () => {
  it('[T31] the words of a text make it, and a half-space parts them', () => {
    expect(slugOf('روابط\u200Cعمومی استان یزد')).toBe('روابط-عمومی-استان-یزد');
  });

  it.each([
    ['a half-space and spaces', 'روابط‌عمومی استان یزد', 'روابط-عمومی-استان-یزد'],
    ['Arabic letters', 'علي كريمي', 'علی-کریمی'],
    ['diacritics', 'اِعلامِ حتماً', 'اعلام-حتما'],
    ['hamza and madda', 'مسئول آیین مؤسسه', 'مسئول-آیین-مؤسسه'],
    ['a hamza on he', 'خانهٔ خانۀ', 'خانه-خانه'],
    ['digits', 'سال ۱۴۰۵ و ٢٠٢٦', 'سال-1405-و-2026'],
    ['signs', '«نشست»: بخش ۱۲٫۵ (ویژه)!', 'نشست-بخش-12-5-ویژه'],
    ['capitals', 'Strapi V5_Beta', 'strapi-v5-beta'],
    ['invisible characters', '\u202eسلام\u200f\u200b دنیا\u00ad', 'سلام-دنیا'],
    ['presentation forms', 'ﻻﻟﻪ', 'لاله'],
    ['an apostrophe', 'O’Brien', 'obrien'],
    ['signs alone', '!؟ 👍', ''],
    ['nothing', '', ''],
  ])('[U1] %s', (_what, text, expected) => {
    expect(slugOf(text)).toBe(expected);
  });

  it.each([
    ['Turkish', 'tr', 'IĞDIR Şehri', 'ığdır-şehri'],
    ['Azerbaijani', 'az', 'Əhməd Çay', 'əhməd-çay'],
    ['English', 'en', 'The Road IS Open', 'the-road-is-open'],
    ['Arabic, whose letters stay', 'ar', 'علي كتاب', 'علي-كتاب'],
  ])('[U1] %s', (_what, language, text, expected) => {
    expect(slugOf(text, { language })).toBe(expected);
  });

  it.each(['unicode', 'latin'] as const)('[U1] [U2] a %s address is one already', (style) => {
    const slugs = someTitles(new Choices(5), 2000).map((title) => slugOf(title, { style }));

    expect(slugs.filter((slug) => slugOf(slug, { style }) !== slug)).toEqual([]);
    expect(slugs.filter((slug) => /^-|-$|--|\s|[A-Z]/.test(slug))).toEqual([]);
  });
});

describe('an address in Latin letters', () => {
  it.each([
    ['روابط‌عمومی استان یزد', 'ravabet-omumi-ostan-yazd'],
    ['روابط عمومی ماکو، شوط و پلدشت', 'ravabet-omumi-maku-showt-va-poldasht'],
    ['شهرداری بازرگان', 'shahrdari-bazargan'],
    ['فرمانداری چالدران', 'farmandari-chaldoran'],
    ['سازمان منطقهٔ آزاد ماکو', 'sazman-mantaghe-azad-maku'],
    ['دفتر ویژه', 'daftar-vizhe'],
    ['جواد یادگاری', 'javad-yadgari'],
    ['سال ۱۴۰۵', 'sal-1405'],
    ['Iğdır şehri', 'igdir-sehri'],
  ])('[U2] %s is %s', (text, expected) => {
    expect(slugOf(text, { style: 'latin', language: 'fa' })).toBe(expected);
  });

  it('[U2] a project knows its own terms, and better', () => {
    const terms = { 'روابط عمومی': 'pr', قره‌ضیاءالدین: 'qarah-zia-od-din' };

    const slugs = ['روابط‌عمومی قره ضیاءالدین', 'روابط'].map((text) => slugOf(text, { style: 'latin', terms }));

    expect(slugs).toEqual(['pr-qarah-zia-od-din', 'ravabet']);
  });

  it.each([[{ terms: { ماکو: 'Maku City' } }], [{ terms: { ماکو: 5 } }], [{ terms: null }], [{ words: {} }]])(
    '[U2] %j is refused as settings',
    (settings) => {
      expect(faultOfSlugSettings(settings)).toMatch(/^slug\./);
    },
  );

  it('[U2] terms in Latin letters are accepted', () => {
    expect(faultOfSlugSettings({ terms: { ماکو: 'maku-city' } })).toBeNull();
  });
});

describe('the bounds of an address', () => {
  it('[U3] it ends with a whole word', () => {
    expect(slugOf('برگزاری نشست شورای هماهنگی '.repeat(9))).toBe(
      'برگزاری-نشست-شورای-هماهنگی-برگزاری-نشست-شورای-هماهنگی-برگزاری-نشست-شورای-هماهنگی',
    );
  });

  it.each([
    ['one word without end', 'ک'.repeat(1_000_000), 80],
    ['letters that need more', '漢'.repeat(300), 53],
    ['letters outside of the first plane', '𐎠'.repeat(300), 80],
    ['marks without end', 'ک' + 'ِّ'.repeat(500_000), 1],
  ])('[U3] %s', (_what, text, length) => {
    const slug = slugOf(text);

    expect(slug).toHaveLength(length);
    expect(encodeURIComponent(slug).length).toBeLessThanOrEqual(480);
  });

  it('[U6] the number behind it lies within the bounds, and it stays an address', () => {
    const long = slugOf('ک'.repeat(90));
    const [first, second, third] = [...candidates(long, 0), ...candidates(long, 1)];

    expect([first, second, third].map((slug) => slug?.length)).toEqual([80, 80, 80]);
    expect(second).toMatch(/ک-2$/);
    expect([second, third].map((slug) => slugOf(slug ?? ''))).toEqual([second, third]);
  });

  it('[U6] numbers go on', () => {
    expect([candidates('x', 0), candidates('x', 1).slice(0, 2), candidates('x', 2)[0]]).toEqual([
      ['x'],
      ['x-2', 'x-3'],
      'x-52',
    ]);
  });
});

describe('what a type says about its addresses', () => {
  const localized = { i18n: { localized: true } };
  const TYPE = {
    isLocalized: true,
    attributes: {
      title: { type: 'string' },
      slug: { type: 'uid', pluginOptions: localized },
      code: { type: 'string' },
      body: { type: 'blocks' },
    },
  };

  it('[U12] a field and its source are right', () => {
    expect(faultOfSlug({ field: 'slug', from: 'title', style: 'latin' }, TYPE)).toBeNull();
  });

  it.each([
    ['a word', 'slug'],
    ['nothing', {}],
    ['a field that is not there', { field: 'address', from: 'title' }],
    ['a field that is no address', { field: 'body', from: 'title' }],
    ['a source that is no text', { field: 'slug', from: 'body' }],
    ['a style that is none', { field: 'slug', from: 'title', style: 'arabic' }],
    ['a field for all languages together', { field: 'code', from: 'title' }],
    ['a word too many', { field: 'slug', from: 'title', unique: true }],
  ])('[U12] %s stops the start', (_what, options) => {
    expect(faultOfSlug(options, TYPE)).toMatch(/^slug /);
  });
});
