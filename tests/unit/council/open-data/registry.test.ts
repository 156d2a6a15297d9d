import { SaxesParser } from 'saxes';

import { registryJson, resolutionsAbout } from '../../../../src/plugins/council/server/src/domain/open-data/registry';
import { registryCsv } from '../../../../src/plugins/council/server/src/domain/open-data/registry-csv';
import { registryRss } from '../../../../src/plugins/council/server/src/domain/open-data/registry-rss';
import type { FullResolution } from '../../../../src/plugins/council/server/src/domain/publication/full-record';
import { publicRecords } from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import { someFile, someRecords, someResolution, someRules } from '../../../builders/council-records.builder';
import { ADDRESSES, only } from '../../../support/council-outputs';

const { site } = ADDRESSES;
const WITHDRAWN = { state: 'withdrawn', at: '2026-11-01T08:00:00.000Z' } as const;

const recordsOf = (...resolutions: readonly FullResolution[]) =>
  publicRecords(someRecords({ resolutions }), someRules());

const entriesOf = (...resolutions: readonly FullResolution[]) => registryJson(recordsOf(...resolutions), site).data;

/** Arabic ye and kaf, a half-space, and digits of two kinds. */
const AS_TYPED = 'برنامهٔ كاري می‌ماند ۱2٣';

describe('the registry as JSON', () => {
  it('has the public fields of a resolution', () => {
    expect(only(entriesOf(someResolution({ file: someFile() })))).toEqual({
      id: 'resolution-bulletin',
      type: 'Resolution',
      number: '12/1405',
      title: 'انتشار خبرنامهٔ مشترک',
      text: 'خبرنامهٔ مشترک هر ماه منتشر می‌شود.',
      adoptedOn: '2026-10-20',
      adoptedOnJalali: '1405/07/28',
      meetingId: 'meeting-mehr',
      meetingNumber: 12,
      leadAgency: { id: 'agency-water', name: 'شرکت آب و فاضلاب' },
      supportingAgencies: [],
      dueOn: '2026-12-21',
      dueOnJalali: '1405/09/30',
      status: 'in-progress',
      statusLabel: 'در دست اقدام',
      file: 'https://example.org/files/annex.pdf',
      web: 'https://example.org/council/resolutions/resolution-bulletin',
      created: '2026-10-01T08:00:00.000Z',
      modified: '2026-10-21T08:00:00.000Z',
    });
  });

  it('is JSON-LD: an id leads to the page', () => {
    const { '@context': context } = registryJson(recordsOf(), site);

    expect(context).toMatchObject({ '@base': 'https://example.org/council/resolutions/', id: '@id', data: '@graph' });
  });

  it('[I45] has a tombstone where a resolution was withdrawn', () => {
    expect(entriesOf(someResolution({ publication: WITHDRAWN }))).toEqual([
      { id: 'resolution-bulletin', deleted: true, modified: '2026-11-01T08:00:00.000Z' },
    ]);
  });

  it('has the newest first', () => {
    const early = someResolution({ documentId: 'early', adoptedAt: '2026-09-20T07:12:00.000Z' });
    const late = someResolution({ documentId: 'late', adoptedAt: '2026-11-20T07:12:00.000Z' });

    expect(entriesOf(early, late).map(({ id }) => id)).toEqual(['late', 'early']);
  });

  it('[I52] names agencies in the order of the Persian alphabet', () => {
    const supporting = ['گاز', 'پست', 'برق', 'آموزش'].map((name) => ({ id: name, name }));

    expect(only(entriesOf(someResolution({ supporting })))).toHaveProperty(
      'supportingAgencies',
      ['آموزش', 'برق', 'پست', 'گاز'].map((name) => ({ id: name, name })),
    );
  });

  it('[I52] has texts as they were typed', () => {
    expect(only(entriesOf(someResolution({ title: AS_TYPED })))).toHaveProperty('title', AS_TYPED);
  });
});

describe('a search in the registry', () => {
  const { resolutions } = recordsOf(
    someResolution({ title: AS_TYPED }),
    someResolution({ documentId: 'other', title: 'چیز دیگر' }),
  );

  it.each(['برنامه کاری', 'كاري', 'میماند', 'می ماند', '123', '۱۲۳', 'خبرنامه کاری', '12/1405 کاری'])(
    '[I52] finds by %p what was typed otherwise, and gives it as it was typed',
    (question) => {
      expect(resolutionsAbout(resolutions, question).map(({ title }) => title)).toEqual([AS_TYPED]);
    },
  );

  it('finds nothing where a word is missing', () => {
    expect(resolutionsAbout(resolutions, 'برنامه ناپیدا')).toEqual([]);
  });
});

describe('the registry as a table', () => {
  const rowsOf = (...resolutions: readonly FullResolution[]) =>
    registryCsv(recordsOf(...resolutions), site).split('\r\n');

  it('is this text', () => {
    expect(rowsOf(someResolution())).toEqual([
      '\uFEFF"id","number","title","text","adoptedOn","adoptedOnJalali","meetingNumber","leadAgency",' +
        '"supportingAgencies","dueOn","dueOnJalali","status","statusLabel","web","modified"',
      '"resolution-bulletin","12/1405","انتشار خبرنامهٔ مشترک","خبرنامهٔ مشترک هر ماه منتشر می‌شود.","2026-10-20",' +
        '"1405/07/28","12","شرکت آب و فاضلاب","","2026-12-21","1405/09/30","in-progress","در دست اقدام",' +
        '"https://example.org/council/resolutions/resolution-bulletin","2026-10-21T08:00:00.000Z"',
      '',
    ]);
  });

  it('doubles quotation marks, and keeps commas and line ends inside of a cell', () => {
    const text = registryCsv(recordsOf(someResolution({ title: 'a "b", c\r\nd' })), site);

    expect(text).toContain(',"a ""b"", c\r\nd",');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u200F=1',
    '\u2068=cmd|x\u2069',
    '＝1',
    '\u00A0+1',
    '\u0000=1',
  ])('makes no formula of %p', (title) => {
    expect(registryCsv(recordsOf(someResolution({ title })), site)).toContain(`,"'${title}",`);
  });

  it.each(['۱+۱', 'الف = ب', '(=)', '۱۲-۳'])('leaves %p as it is', (title) => {
    expect(registryCsv(recordsOf(someResolution({ title })), site)).toContain(`,"${title}",`);
  });

  it('[I52] has texts as they were typed', () => {
    expect(registryCsv(recordsOf(someResolution({ title: AS_TYPED })), site)).toContain(`"${AS_TYPED}"`);
  });
});

/** What a strict reader finds in an XML text: the words of each element by its name. Whatever is not well-formed throws. */
function readXml(xml: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('text', (text) => found.push([open.at(-1) ?? '', text]));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found.filter(([, text]) => text.trim() !== '');
}

describe('the registry as RSS', () => {
  const names = {
    title: 'مصوبه‌های شورا',
    description: 'مصوبه‌ها & پیگیری',
    site,
    self: 'https://example.org/council/registry/resolutions.rss?a=1&b=2',
  };
  const readOf = (...resolutions: readonly FullResolution[]) => readXml(registryRss(recordsOf(...resolutions), names));

  it('is well-formed and says this', () => {
    expect(readOf(someResolution())).toEqual([
      ['title', 'مصوبه‌های شورا'],
      ['link', 'https://example.org/council'],
      ['description', 'مصوبه‌ها & پیگیری'],
      ['language', 'fa'],
      ['lastBuildDate', 'Wed, 21 Oct 2026 08:00:00 GMT'],
      ['title', 'مصوبهٔ \u2068۱۲/۱۴۰۵\u2069: \u2068انتشار خبرنامهٔ مشترک\u2069'],
      ['link', 'https://example.org/council/resolutions/resolution-bulletin'],
      ['guid', 'resolution-bulletin'],
      ['pubDate', 'Tue, 20 Oct 2026 07:12:00 GMT'],
      ['category', 'در دست اقدام'],
      [
        'description',
        '<p dir="auto">خبرنامهٔ مشترک هر ماه منتشر می‌شود.</p><p dir="auto">مسئول: شرکت آب و فاضلاب</p>' +
          '<p dir="auto">مهلت: دوشنبه ۳۰ آذر ۱۴۰۵</p>',
      ],
    ]);
  });

  it.each([
    ['markup', '<b>&amp;</b> "x" \'y\' ]]>', '<b>&amp;</b> "x" \'y\' ]]>'],
    ['control characters', 'a\u0000b\u001bc\u0008', 'abc'],
    ['half of a character', 'a\uD83D', 'a\uFFFD'],
    ['what is no character', 'a\uFFFEb', 'ab'],
  ])('stays well-formed with a title that has %s', (_what, title, read) => {
    expect(readOf(someResolution({ title }))[5]).toEqual(['title', `مصوبهٔ \u2068۱۲/۱۴۰۵\u2069: \u2068${read}\u2069`]);
  });

  it('gives readers no markup that somebody typed', () => {
    const read = readOf(someResolution({ text: '<script>alert(1)</script>\nدوم', lead: null, dueOn: null }));

    expect(read.at(-1)).toEqual(['description', '<p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;<br/>دوم</p>']);
  });

  it('[I52] isolates a number that letters and digits share, so that it keeps its order', () => {
    expect(readOf(someResolution({ number: '3/1405-م', title: 'IPv6 rollout' }))[5]).toEqual([
      'title',
      'مصوبهٔ \u2068۳/۱۴۰۵-م\u2069: \u2068IPv6 rollout\u2069',
    ]);
  });

  it('has the newest hundred', () => {
    const many = Array.from({ length: 120 }, (_each, index) =>
      someResolution({
        documentId: `r${String(index)}`,
        adoptedAt: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
      }),
    );

    const guids = readOf(...many).filter(([name]) => name === 'guid');

    expect(guids).toHaveLength(100);
    expect(guids[0]).toEqual(['guid', 'r119']);
  });
});
