import { mapBlocksText } from '../../../../src/plugins/persian/server/src/domain/text/blocks-text';
import {
  type Model,
  faultOfTextOptions,
  fieldsOf,
} from '../../../../src/plugins/persian/server/src/domain/text/fields';
import { addressesIn, changeOutside } from '../../../../src/plugins/persian/server/src/domain/text/held-parts';
import { codeAndAddressesIn } from '../../../../src/plugins/persian/server/src/domain/text/markdown-parts';
import { faultOfTextSettings } from '../../../../src/plugins/persian/server/src/domain/text/text-settings';
import { typedDay, typedNumber } from '../../../../src/plugins/persian/server/src/domain/text/typed-values';
import { mapFields } from '../../../../src/plugins/persian/server/src/domain/text/walk-fields';

/** What a reader would have changed, in capitals. */
const loud = (text: string): string => text.toUpperCase();
const loudMarkdown = (text: string): string => changeOutside(text, codeAndAddressesIn(text), loud);

describe('what of a Markdown text is words', () => {
  it.each([
    ['a code span', 'words `code` words', 'WORDS `code` WORDS'],
    ['a span with a backtick in it', 'w ``a ` b`` w', 'W ``a ` b`` W'],
    ['a backtick that nothing closes', 'w ` words', 'W ` WORDS'],
    ['a fence', 'w\n```js\ncode\n```\nw', 'W\n```js\ncode\n```\nW'],
    ['a fence of tildes around backticks', '~~~\n```\ncode\n~~~\nw', '~~~\n```\ncode\n~~~\nW'],
    ['a fence that nothing closes', 'w\n```\ncode', 'W\n```\ncode'],
    ['a fence in a list', '- ```\n  code\n  ```\n\nw', '- ```\n  code\n  ```\n\nW'],
    ['indented code', 'w\n\n    code\n\n    code\n\nw', 'W\n\n    code\n\n    code\n\nW'],
    ['a paragraph of a list', '- w\n\n    words', '- W\n\n    WORDS'],
    ['a span that would reach over a paragraph', 'a ` b\n\nc ` d', 'A ` B\n\nC ` D'],
    ['a link', '[words](/path "title")', '[WORDS](/path "TITLE")'],
    ['a link with brackets in its path', '[w](/a(b)c) w', '[W](/a(b)c) W'],
    ['a picture', '![words](/a/b.png)', '![WORDS](/a/b.png)'],
    ['a reference', 'w [words][id]\n\n[id]: /path', 'W [WORDS][ID]\n\n[id]: /path'],
    ['a footnote', '[^1]: words', '[^1]: WORDS'],
    ['an HTML tag', '<a href="/p">words</a>', '<a href="/p">WORDS</a>'],
    ['code in HTML', '<pre>code</pre> w', '<pre>code</pre> W'],
    ['a comment', '<!-- code --> w', '<!-- code --> W'],
    ['less than', 'a < b and c > d', 'A < B AND C > D'],
    ['an address', 'w https://x.ir/p?q=a w', 'W https://x.ir/p?q=a W'],
    ['an address in angle brackets', '<https://x.ir/p> w', '<https://x.ir/p> W'],
    ['an address of e-mail', 'w (ali@x.ir), w', 'W (ali@x.ir), W'],
  ])('[N4] %s', (_what, text, changed) => {
    expect(loudMarkdown(text)).toBe(changed);
  });

  it.each([
    ['backticks', '`'],
    ['runs of backticks that grow', '` `` ``` '],
    ['brackets', '[]('],
    ['open tags', '<a '],
    ['open code', '<pre>'],
    ['comments', '<!--'],
    ['at signs', 'a@'],
    ['dots', 'a@a.'],
    ['stars and blanks', '    \n'],
    ['definitions', '[a\n'],
    ['addresses', 'http:'],
  ])('[N4] a long text of %s is read to its end', (_what, piece) => {
    const text = piece.repeat(200_000 / piece.length);

    expect(changeOutside(text, codeAndAddressesIn(text), (same) => same)).toBe(text);
  });
});

describe('what is held', () => {
  it.each([
    ['www', 'see www.x.ir/A now', [[4, 14]]],
    ['behind a word', 'نشانی:https://x.ir', [[6, 18]]],
    [
      'two mailboxes',
      'a@x.ir,b@y.ir',
      [
        [0, 6],
        [7, 13],
      ],
    ],
    ['a handle', 'by @ali', []],
    ['nothing', 'متن ساده', []],
  ])('[N4] an address: %s', (_what, text, ranges) => {
    expect(addressesIn(text)).toEqual(ranges);
  });

  it('[N4] a sign in the text that stands for held parts is held itself', () => {
    const text = 'a \uFFFC b `c`';

    expect(loudMarkdown(text)).toBe('A \uFFFC B `c`');
  });

  it('[N4] a change that loses what is held does not happen', () => {
    expect(changeOutside('a `b` c', [[2, 5]], () => 'nothing')).toBe('a `b` c');
  });
});

const LINE: Model = { uid: 'part.line', attributes: { label: { type: 'string' } } };
const NOTE: Model = {
  uid: 'api::note.note',
  attributes: {
    title: { type: 'string', unique: true, required: true },
    raw: { type: 'json' },
    key: { type: 'string', writable: false },
    plate: { type: 'string', customField: 'plugin::other.plate' },
    documentId: { type: 'string' },
    one: { type: 'component', component: 'part.line' },
    many: { type: 'component', component: 'part.line' },
    zone: { type: 'dynamiczone', components: ['part.line'] },
  },
};
const models = (uid: string) => [NOTE, LINE].find((model) => model.uid === uid);

describe('the fields of an entry', () => {
  it('[N3] only what people write, not what a server or another plugin does', () => {
    expect(fieldsOf(NOTE)).toEqual([
      { name: 'title', kind: 'line', digits: 'as-written', isUnique: true, isRequired: true },
    ]);
  });

  it('[N5] are met with the way that leads to them', () => {
    const data = {
      title: 'a',
      raw: { title: 'b' },
      one: { label: 'c' },
      many: [{ label: 'd' }, { id: 7 }],
      zone: [
        { __component: 'part.line', label: 'e' },
        { __component: 'part.unknown', label: 'f' },
      ],
    };
    const paths: string[] = [];

    const mapped = mapFields(models, { uid: NOTE.uid, data }, (value, { path }) => {
      paths.push(path);
      return loud(String(value));
    });

    expect(paths).toEqual(['title', 'one.label', 'many.0.label', 'zone.0.label']);
    expect(mapped).toEqual({
      title: 'A',
      raw: { title: 'b' },
      one: { label: 'C' },
      many: [{ label: 'D' }, { id: 7 }],
      zone: [
        { __component: 'part.line', label: 'E' },
        { __component: 'part.unknown', label: 'f' },
      ],
    });
  });

  it('[N6] a part can be left as it is at one place', () => {
    const one = { type: 'component', component: 'part.line', pluginOptions: { persian: { text: false } } };
    const note = { ...NOTE, attributes: { ...NOTE.attributes, one } };
    const data = { one: { label: 'a' }, many: [{ label: 'b' }] };

    const mapped = mapFields(
      (uid) => (uid === NOTE.uid ? note : LINE),
      { uid: NOTE.uid, data },
      (value) => loud(String(value)),
    );

    expect(mapped).toEqual({ one: { label: 'a' }, many: [{ label: 'B' }] });
  });

  it('[N5] what is absent, empty or of another shape stays so', () => {
    const data = { one: null, many: 'nonsense', zone: [null, 3] };

    expect(mapFields(models, { uid: NOTE.uid, data }, loud as never)).toEqual(data);
  });

  it.each([
    [
      'a type',
      { ...NOTE, pluginOptions: { persian: { text: 'no' } } },
      'api::note.note: persian.text of a type is true or false',
    ],
    [
      'an attribute',
      { ...LINE, attributes: { label: { type: 'string', pluginOptions: { persian: { text: { digits: 'latin' } } } } } },
      'part.line.label: persian.text is false or { "digits": "ascii" }',
    ],
    ['nothing', NOTE, null],
  ])('[N6] a word that nobody knows, on %s, is named', (_where, model, fault) => {
    expect(faultOfTextOptions(model)).toBe(fault);
  });

  it.each([
    [{ normalise: true }, 'text.normalise is not known; there are normalize, language'],
    [{ normalize: 'yes' }, 'text.normalize is true or false'],
    [{ language: 'فارسی' }, 'text.language is the code of a language, such as fa'],
    [{ normalize: false, language: 'ckb-IR' }, null],
  ])('[N6] the settings %j: %s', (settings, fault) => {
    expect(faultOfTextSettings(settings)).toBe(fault);
  });
});

describe('Blocks', () => {
  it.each([
    ['a text', 'words'],
    ['nothing', null],
    ['a number', 3],
    ['an object', { text: 'words' }],
  ])('[N4] %s in their place is no Blocks and stays', (_what, value) => {
    expect(mapBlocksText(value, loud)).toBe(value);
  });
});

describe('typed values', () => {
  it.each([
    ['۱۲٫۵', 'number', 12.5],
    ['۱٬۲۳۴', 'whole-number', 1234],
    ['−۳', 'number', -3],
    ['٤٢', 'number', 42],
    ['۱۲٬۳۴', 'number', '۱۲٬۳۴'],
    ['۷۵٪', 'number', '۷۵٪'],
    ['12.5', 'number', '12.5'],
    ['۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸۹', 'big-number', '1234567890123456789'],
  ] as const)('[N7] %s as a %s', (text, kind, value) => {
    expect(typedNumber(text, kind)).toBe(value);
  });

  it.each([
    ['۲۰۲۶-۰۳-۲۱', '2026-03-21'],
    ['۲۰۲۶-۰۳-۲۱T۱۰:۰۰:۰۰Z', '2026-03-21T10:00:00Z'],
    ['۱۴:۳۰', '14:30'],
    ['۱۴۰۵-۰۹-۰۲', '۱۴۰۵-۰۹-۰۲'],
    ['۱۴۰۵/۰۹/۰۲', '۱۴۰۵/۰۹/۰۲'],
  ])('[N7] %s as a day or a time', (text, value) => {
    expect(typedDay(text)).toBe(value);
  });
});
