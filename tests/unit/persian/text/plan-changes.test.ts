import {
  lookAlikesIn,
  namingFields,
  noteNames,
} from '../../../../src/plugins/persian/server/src/domain/text/look-alikes';
import {
  type Entry,
  changesOf,
  excerptOf,
  isSame,
  isTakenIn,
  noteUnique,
} from '../../../../src/plugins/persian/server/src/domain/text/plan-changes';
import { isDeceptive, respell } from '../../../../src/plugins/persian/server/src/domain/text/spelling';

const TAG = {
  uid: 'api::tag.tag',
  attributes: {
    name: { type: 'string', unique: true },
    memo: { type: 'text' },
    parts: { type: 'component', component: 'part.line' },
  },
};
const LINE = { uid: 'part.line', attributes: { label: { type: 'string', unique: true } } };
const planning = {
  models: (uid: string) => [TAG, LINE].find((model) => model.uid === uid),
  uid: TAG.uid,
  respell: (value: unknown, { field }: { field: Parameters<typeof respell>[1] }) => ({
    value: respell(value, field, 'fa'),
    isDeceptive: isDeceptive(value, field),
  }),
};
const entry = (id: number, fields: object): Entry => ({ id, documentId: `document-${String(id)}`, ...fields });

function planOf(entries: readonly Entry[]) {
  const taken = new Map<string, Set<string>>();
  for (const each of entries) noteUnique(planning, each, taken);
  const isTaken = isTakenIn(taken);
  return entries.flatMap((each) =>
    changesOf({ ...planning, isTaken }, each).map(({ row, path, after, hindrance }) => [row, path, after, hindrance]),
  );
}

describe('what would change in stored entries', () => {
  it('[N12] a text in order is not in the plan', () => {
    expect(planOf([entry(1, { name: 'علی', memo: null, parts: [] })])).toEqual([]);
  });

  it('[N12] entries that would become equal are left, but for the one that is in order', () => {
    expect(planOf([entry(1, { name: 'علي' }), entry(2, { name: 'علی' }), entry(3, { name: 'حسيني' })])).toEqual([
      [1, 'name', 'علی', 'would-collide'],
      [3, 'name', 'حسینی', null],
    ]);
  });

  it('[N12] neither of two that would become equal is chosen', () => {
    expect(planOf([entry(1, { name: 'علي' }), entry(2, { name: 'عل\u0640ی' })])).toEqual([
      [1, 'name', 'علی', 'would-collide'],
      [2, 'name', 'علی', 'would-collide'],
    ]);
  });

  it('[N12] a draft and its publication are one entry, and two languages do not collide', () => {
    const [draft, published] = [entry(1, { name: 'علي' }), { ...entry(2, { name: 'علي' }), documentId: 'document-1' }];

    expect(planOf([draft, published, entry(3, { name: 'علي', locale: 'fa-AF' })])).toEqual([
      [1, 'name', 'علی', null],
      [2, 'name', 'علی', null],
      [3, 'name', 'علی', null],
    ]);
  });

  it('[N12] unique parts collide wherever they stand in their list', () => {
    const parts = (id: number, label: string) => ({
      name: `نام ${String(id)}`,
      parts: [{ id: id * 10 }, { id, label }],
    });

    expect(planOf([entry(1, parts(1, 'علي')), entry(2, { name: 'ب', parts: [{ id: 9, label: 'علی' }] })])).toEqual([
      [1, 'parts.1.label', 'علی', 'would-collide'],
    ]);
  });

  it('[N12] JSON is the same in whatever order a database keeps its keys', () => {
    expect([
      isSame([{ a: 1, b: [null] }], [{ b: [null], a: 1 }]),
      isSame({ a: 1 }, { a: 1, b: undefined }),
      isSame([1], { 0: 1 }),
      isSame('1', 1),
      isSame(null, {}),
    ]).toEqual([true, false, false, false, false]);
  });
});

describe('what a report shows', () => {
  it('[N11] of a long text the place where it differs', () => {
    const long = 'متن '.repeat(100);

    expect(excerptOf(`${long}كتاب ${long}`, `${long}کتاب ${long}`)).toEqual({
      before: `…${'متن '.repeat(10)}كتاب ${'متن '.repeat(100).slice(0, 115)}…`,
      after: `…${'متن '.repeat(10)}کتاب ${'متن '.repeat(100).slice(0, 115)}…`,
    });
  });

  it('[N11] of Blocks the first text that differs', () => {
    const blocks = (text: string) => [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'الف' },
          { type: 'text', text },
        ],
      },
    ];

    expect(excerptOf(blocks('ي'), blocks('ی'))).toEqual({ before: 'ي', after: 'ی' });
  });

  it.each([
    ['its name', { name: { type: 'string' }, title: { type: 'string', required: true } }, ['name']],
    [
      'its title',
      { lead: { type: 'text' }, title: { type: 'string' }, code: { type: 'string', unique: true } },
      ['title', 'code'],
    ],
    ['the first line that must be there', { a: { type: 'string' }, b: { type: 'string', required: true } }, ['b']],
    ['nothing', { a: { type: 'text' } }, []],
  ])('[N11] by %s people tell entries of a type apart', (_what, attributes, fields) => {
    expect(namingFields({ uid: 'api::x.x', attributes })).toEqual(fields);
  });

  it('[T33] [N11] entries that fold to one key look alike, in one language', () => {
    const seen = new Map<string, Map<string, string>>();
    const texts = ['روابط عمومی', 'روابط‌عمومي', 'روابط عمومی', 'دیگر', ''];
    texts.forEach((name, index) => {
      noteNames(['name'], entry(index, { name, locale: index === 2 ? 'az' : 'fa' }), seen);
    });

    expect(lookAlikesIn(seen)).toEqual([
      {
        field: 'name',
        locale: 'fa',
        entries: [
          { documentId: 'document-0', text: 'روابط عمومی' },
          { documentId: 'document-1', text: 'روابط‌عمومي' },
        ],
      },
    ]);
  });
});
