import { hashesIn, linkedFiles } from '../../../src/plugins/agency-scope/server/src/domain/file-names';

describe('the hashes that a file name may hold', () => {
  it.each([
    ['road.jpg', ['road']],
    ['road_1f2e3d.jpg', ['road_1f2e3d', '1f2e3d']],
    [
      'webp_480_my_road_1f2e3d.webp',
      ['webp_480_my_road_1f2e3d', '480_my_road_1f2e3d', 'my_road_1f2e3d', 'road_1f2e3d', '1f2e3d'],
    ],
    ['minutes.final.v2_9a.pdf', ['minutes.final.v2_9a', '9a']],
    ['noextension_9a', ['noextension_9a', '9a']],
    ['راه_9a.png', ['راه_9a', '9a']],
    ['trailing_.png', ['trailing_']],
    ['', []],
    ['.png', []],
    [`${'a_'.repeat(124)}9a.png`, expect.arrayContaining(['9a', 'a_9a'])],
    // No file system has such a name. Taking a longer one apart would take ever more time and memory.
    [`${'a_'.repeat(125)}9a.png`, []],
  ])('[S11] %j', (name, expected) => {
    const hashes = hashesIn(name);

    expect(hashes).toEqual(expected);
  });
});

describe('the stored files that a text links to', () => {
  it.each([
    ['no link at all', []],
    ['![road](/uploads/road_1f.jpg)', ['road_1f.jpg']],
    ['![road](https://shora.example/uploads/road_1f.jpg "The road")', ['road_1f.jpg']],
    ['<img src="/uploads/a_1.png"> and <img src=\'/uploads/b_2.png\'>', ['a_1.png', 'b_2.png']],
    ['[minutes](/uploads/m_3.pdf?expires=1&signature=x)', ['m_3.pdf']],
    ['[minutes](/uploads/m_3.pdf#page=2)', ['m_3.pdf']],
    ['</uploads/c_4.png>', ['c_4.png']],
    ['/uploads/ and nothing after it', []],
    ['/upload/x_1.png', []],
  ])('[S11] %j', (text, expected) => {
    const names = linkedFiles(text);

    expect(names).toEqual(expected);
  });
});
