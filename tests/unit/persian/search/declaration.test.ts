import { searchedFields } from '../../../../src/plugins/persian/server/src/domain/search/declaration';
import { textsOf } from '../../../../src/plugins/persian/server/src/domain/search/plain-text';

const ATTRIBUTES = {
  title: { type: 'string' },
  body: { type: 'blocks' },
  page: { type: 'richtext' },
  note: { type: 'text', private: true },
  size: { type: 'integer' },
};

describe('what a type says about search', () => {
  it('[Q1] names its fields, the title first', () => {
    expect(searchedFields({ fields: ['title', 'body'] }, ATTRIBUTES)).toEqual([
      { name: 'title', type: 'string' },
      { name: 'body', type: 'blocks' },
    ]);
  });

  it.each([
    [{}, 'declares no search.fields'],
    [{ fields: [] }, 'declares no search.fields'],
    [{ fields: 'title' }, 'declares no search.fields'],
    [{ fields: ['title'], weight: 2 }, 'declares search.weight; there is fields'],
    [{ fields: ['tittle'] }, 'searches "tittle", which it does not have'],
    [{ fields: ['note'] }, 'searches "note", which is private'],
    [
      { fields: ['size'] },
      'searches "size" of type integer; there are string, text, richtext, blocks, uid, email, enumeration',
    ],
    [{ fields: ['title', 'title'] }, 'searches "title" twice'],
  ])('[Q1] %j is refused', (options, fault) => {
    expect(searchedFields(options, ATTRIBUTES)).toBe(fault);
  });

  it('[Q1] what a reader reads is searched, not how it is marked up', () => {
    const fields = searchedFields({ fields: ['title', 'body', 'page'] }, ATTRIBUTES);
    const blocks = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'یک' },
          { type: 'link', url: 'https://x.ir', children: [{ text: 'دو' }] },
        ],
      },
      {
        type: 'list',
        children: [
          { type: 'list-item', children: [{ text: 'سه' }] },
          { type: 'list-item', children: [{ text: 'چهار' }] },
        ],
      },
      { type: 'image', image: { url: '/a.png', alternativeText: 'پنج' }, children: [{ text: '' }] },
    ];
    const row: Record<string, unknown> = {
      title: 'عنوان',
      body: JSON.stringify(blocks),
      page: 'شش <b class="x">هفت</b>',
    };

    expect(textsOf(fields as Exclude<typeof fields, string>, ({ name }) => row[name])).toEqual({
      title: 'عنوان',
      body: 'یکدو\nسه\nچهار\nپنج\nشش  هفت ',
    });
  });

  it.each([null, undefined, 12, '{"a":', '[1, null, {"children": 3}]', '{"type":"paragraph"}'])(
    '[Q1] %j in place of blocks is empty',
    (value) => {
      expect(
        textsOf(
          [
            { name: 'body', type: 'blocks' },
            { name: 'title', type: 'string' },
          ],
          () => value,
        ).title.trim(),
      ).toBe('');
    },
  );
});
