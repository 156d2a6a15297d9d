import { type ResolutionLink, mayLink } from '../../../../src/plugins/council/server/src/domain/resolutions/links';

const link = (later: string, earlier: string): ResolutionLink => ({ later, earlier, kind: 'amends' });

describe('links between resolutions', () => {
  it('[I44] a later one amends an earlier one', () => {
    expect(mayLink([link('b', 'a')], link('c', 'b')).ok).toBe(true);
  });

  it.each([
    ['itself', [], link('a', 'a'), { code: 'link-to-itself' }],
    ['the same twice', [link('b', 'a')], link('b', 'a'), { code: 'link-twice' }],
    [
      'in a circle',
      [link('b', 'a'), link('c', 'b'), link('d', 'a')],
      link('a', 'c'),
      { code: 'link-circular', through: ['c', 'b', 'a'] },
    ],
  ])('[I44] but never %s', (_title, links, added, error) => {
    expect(mayLink(links, added)).toEqual({ ok: false, error });
  });
});
