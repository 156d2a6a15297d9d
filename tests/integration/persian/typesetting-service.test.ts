import { createHash } from 'node:crypto';
import path from 'node:path';

import { someReport, someReportOf } from '../../builders/document.builder';
import { type House, openHouse } from '../../support/house';
import { describeWithPoppler, fontsOf, wordsOf } from '../../support/pdf';
import { ROOT } from '../../support/settings';
import { detailsOf, typesettingOf } from '../../support/typesetting';

const FONT = path.join(ROOT, 'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Black.ttf');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A template that never ends in a time that anybody waits. */
const ENDLESS = '#for one in range(100000) { for other in range(100000) { let sum = one + other } }';
const SETTINGS = 'plugin::persian.typesetting';

describe('the service typesetting', () => {
  let house: House;
  let typesetting: ReturnType<typeof typesettingOf>;
  beforeAll(async () => {
    house = await openHouse();
    typesetting = typesettingOf(house);
    typesetting.register('greeting', { source: '#let data = json("/data.json")\n#data.name' });
    typesetting.register('with-base', {
      source: '#import "/base.typ": *\n#show: document-page\n#import "/greeting.typ": data\n#say(data.name)',
    });
    typesetting.register('broken', { source: '#import "/base.typ": *\n\n#say(nobody)' });
    typesetting.register('endless', { source: ENDLESS });
  });
  afterEach(() => {
    house.strapi.config.set(SETTINGS, { timeLimit: 30, queue: 50 });
  });
  afterAll(() => house.close());

  it.each(['Report', 'a/b', '../report', 'base.typ', '', 'a--b', `a${'b'.repeat(64)}`])(
    '[Z9] %j is no name of a template',
    (name) => {
      expect(() => {
        typesetting.register(name, { source: '' });
      }).toThrow('no name of a template');
    },
  );

  it.each(['report', 'base', 'greeting'])('[Z9] the name %s is taken', (name) => {
    expect(() => {
      typesetting.register(name, { source: '' });
    }).toThrow('already');
  });

  it('[Z9] a template and a font that cannot be read are told at once', () => {
    const lost = path.join(ROOT, 'nowhere.typ');

    expect(() => {
      typesetting.register('lost', { path: lost });
    }).toThrow('ENOENT');
    expect(() => {
      typesetting.register('lost', { source: '', fonts: [lost] });
    }).toThrow('ENOENT');
    expect(typesetting.templates()).toEqual(
      expect.arrayContaining(['broken', 'endless', 'greeting', 'report', 'with-base']),
    );
    expect(typesetting.templates()).not.toContain('lost');
  });

  it.each(['nobody', 'base', '../report', '__proto__'])(
    '[Z9] there is no document from the template %s',
    async (template) => {
      expect(await detailsOf(typesetting.pdf(someReport({ template })))).toEqual({
        code: 'template-unknown',
        template,
        offered: expect.arrayContaining(['broken', 'endless', 'greeting', 'report', 'with-base']),
      });
    },
  );

  it.each([
    ['nothing', {}, 'parts is missing'],
    ['a word for a list', { parts: 'all' }, 'parts is string, expected: array'],
    ['a part of no kind', { parts: [{ picture: 'x' }] }, 'a part has heading, text, items or head'],
    ['a row that is too short', { parts: [{ head: ['a', 'b'], rows: [['c']] }] }, 'a row has 1 cells and the head 2'],
    ['a row that is no list', { parts: [{ head: ['a'], rows: ['b'] }] }, 'a row is a list'],
    ['widths that are words', { parts: [{ head: ['a'], rows: [], widths: ['wide'] }] }, 'widths are numbers'],
    ['a heading of no level', { parts: [{ heading: 'a', level: 0 }] }, 'the level of a heading is 1, 2 or 3'],
    ['a word for a part', { parts: ['heading'] }, 'a part is an object'],
    ['a fact without a value', { parts: [], facts: [['a']] }, 'a fact is a list of a name and a value'],
    ['nobody for a signature', { parts: [], signatures: [{ post: 'a' }] }, 'name is missing'],
    ['an object for a text', { parts: [{ text: {} }] }, 'dictionary cannot be printed as text'],
    ['a logo that is not there', { parts: [], letterhead: { name: 'n', logo: 'x' } }, 'there is no picture x'],
  ])('[Z10] %s is refused, with what was expected', async (_what, data, reason) => {
    expect(await detailsOf(typesetting.pdf(someReport({ data })))).toEqual({
      code: 'typesetting-data-not-accepted',
      template: 'report',
      reason,
    });
  });

  it.each([
    ['a list', []],
    ['null', null as unknown as object],
    ['a BigInt', { parts: [1n] }],
    ['more than 10 MB', { parts: [{ text: 'ا'.repeat(10_000_001) }] }],
    ['200 lists in each other', { parts: [JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown] }],
  ])('[Z10] %s is no data', async (_what, data) => {
    expect(await detailsOf(typesetting.pdf(someReport({ data })))).toMatchObject({
      code: 'typesetting-data-not-accepted',
    });
  });

  it.each([
    ['a path for a name', { '../base.typ': Buffer.from('') }],
    ['a text for bytes', { emblem: 'emblem.png' as unknown as Buffer }],
  ])('[Z10] %s is no picture', async (_what, images) => {
    expect(await detailsOf(typesetting.pdf(someReport({ images })))).toMatchObject({
      code: 'typesetting-data-not-accepted',
    });
  });

  it('[Z11] a fault of a template names the file and the line', async () => {
    const error: unknown = await typesetting.pdf(someReport({ template: 'broken' })).catch((fault: unknown) => fault);

    expect(error).toMatchObject({
      name: 'TypesettingFault',
      message: 'broken.typ:3: unknown variable: nobody',
      details: {
        code: 'typesetting-failed',
        template: 'broken',
        file: 'broken.typ',
        line: 3,
        fault: 'unknown variable: nobody',
      },
    });
  });

  it('[Z12] a document that takes too long is given up, and the next one is set', async () => {
    house.strapi.config.set(SETTINGS, { timeLimit: 1, queue: 50 });

    const answers = await Promise.all([
      detailsOf(typesetting.pdf(someReport({ template: 'endless' }))),
      detailsOf(typesetting.pdf(someReport())),
    ]);

    expect(answers).toEqual([{ code: 'typesetting-too-slow', template: 'endless', seconds: 1 }, { made: '%PDF-' }]);
  });

  it('[Z12] more documents than may wait are refused', async () => {
    house.strapi.config.set(SETTINGS, { timeLimit: 30, queue: 1 });

    const answers = await Promise.all([1, 2, 3].map(() => detailsOf(typesetting.pdf(someReport()))));

    expect(answers).toEqual([{ made: '%PDF-' }, { made: '%PDF-' }, { code: 'typesetting-busy', waiting: 1 }]);
  });

  it('[Z12] documents that wait when the server ends are told so', async () => {
    const documents = [someReport({ template: 'endless' }), someReport()].map((request) =>
      detailsOf(typesetting.pdf(request)),
    );

    typesetting.close();

    const ended = { code: 'typesetting-failed', file: null, line: null, fault: 'ended: closed' };
    expect(await Promise.all(documents)).toEqual([
      { ...ended, template: 'endless' },
      { ...ended, template: 'report' },
    ]);
  });

  it('[Z13] the same input gives the same bytes, in another process too', async () => {
    const first = await typesetting.pdf(someReport({ author: 'دبیرخانه' }));
    typesetting.close();
    const second = await typesetting.pdf(someReport({ author: 'دبیرخانه' }));

    expect(sha256(second)).toBe(sha256(first));
  });

  it('[Z13] a creation date is in the file only where it was given', async () => {
    const createdAt = new Date('2026-11-23T20:45:00Z');

    const [without, dated] = await Promise.all([
      typesetting.pdf(someReport()),
      typesetting.pdf(someReport({ createdAt })),
    ]);

    expect(without.includes('CreationDate')).toBe(false);
    expect(dated.toString('latin1')).toContain('/CreationDate (D:20261123204500Z)');
  });

  describeWithPoppler('read', () => {
    it('[Z16] a template uses another, and the base', async () => {
      const words = await wordsOf(await typesetting.pdf(someReport({ template: 'with-base', data: { name: 'علی' } })));

      expect([...words]).toEqual(expect.arrayContaining(['علی', 'صفحه']));
    });

    it('[Z16] a template brings its own font', async () => {
      typesetting.register('heavy', { source: '#set text(font: "Vazirmatn", weight: 900)\nسلام', fonts: [FONT] });

      expect(await fontsOf(await typesetting.pdf(someReport({ template: 'heavy' })))).toEqual([
        'Vazirmatn-Black CID TrueType Identity-H yes yes yes',
      ]);
    });

    it('[Z2] data that look like numbers, or like nothing, print as they are', async () => {
      const pdf = await typesetting.pdf(
        someReportOf({ head: ['a', 'b', 'c', 'd'], rows: [['x\u0000y \uD800', null, ['p', 'q'], '']] }),
      );

      expect([...(await wordsOf(pdf))]).toEqual(expect.arrayContaining(['xy', '\uFFFD', 'p', 'q']));
    });
  });
});
