import { faultOfOrder, isPersian } from '../../../../src/plugins/persian/server/src/domain/order/ordered-fields';
import { type KnownTypes, sortByKey } from '../../../../src/plugins/persian/server/src/domain/order/sort-by-key';

/** News have a title with a key and an agency; agencies have a name with a key and a parent. */
const TYPES: KnownTypes = {
  hasKey: (uid, field) => ['news.title', 'agency.name'].includes(`${uid}.${field}`),
  targetOf: (uid, field) => (['news.agency', 'agency.parent'].includes(`${uid}.${field}`) ? 'agency' : undefined),
};

describe('a sort by a text that has a key', () => {
  it.each([
    ['a field', 'title', ['titleSortKey', 'title']],
    ['another field', 'lead', 'lead'],
    ['the state', 'status', 'status'],
    ['a direction', { title: 'desc' }, [{ titleSortKey: 'desc' }, { title: 'desc' }]],
    ['several', [{ lead: 'asc' }, { title: 'asc' }], [[{ lead: 'asc' }], [{ titleSortKey: 'asc' }, { title: 'asc' }]]],
    [
      'several at once',
      { lead: 'asc', title: 'desc', id: 'asc' },
      [{ lead: 'asc' }, { titleSortKey: 'desc' }, { title: 'desc' }, { id: 'asc' }],
    ],
    ['over a relation', { agency: { name: 'asc' } }, [{ agency: [{ nameSortKey: 'asc' }, { name: 'asc' }] }]],
    [
      'over two relations',
      { agency: { parent: { name: 'asc' } } },
      [{ agency: [{ parent: [{ nameSortKey: 'asc' }, { name: 'asc' }] }] }],
    ],
  ])('[O5] goes by the key: %s', (_what, given, expected) => {
    expect(sortByKey(given, 'news', TYPES)).toEqual(expected);
  });
});

describe('the language of a row', () => {
  it.each([
    ['fa', true],
    ['fa-IR', true],
    ['fa-AF', true],
    ['en', false],
    ['fat', false],
    [null, true],
  ])('[O4] %s is Persian: %s', (locale, expected) => {
    expect(isPersian(locale, 'fa')).toBe(expected);
  });

  it('[O4] a row without a language is in the one of the house', () => {
    expect(isPersian(null, 'tr')).toBe(false);
  });
});

describe('what a type says about its order', () => {
  const ATTRIBUTES = {
    title: { type: 'string' },
    body: { type: 'blocks' },
    name: { type: 'string' },
    nameSortKey: { type: 'integer' },
  };

  it('[O9] a list of texts is right', () => {
    expect(faultOfOrder(['title'], ATTRIBUTES)).toBeNull();
  });

  it.each([
    ['nothing', []],
    ['a word', 'title'],
    ['a field that is not there', ['headline']],
    ['a field that is no text', ['body']],
    ['a number', [1]],
    ['a field whose key has a taken name', ['name']],
  ])('[O9] %s stops the start', (_what, options) => {
    expect(faultOfOrder(options, ATTRIBUTES)).toMatch(/^order /);
  });
});
