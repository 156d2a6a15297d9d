import {
  claimedHashes,
  mapPictures,
  withoutSignature,
} from '../../../src/plugins/agency-scope/server/src/domain/block-pictures';

const PATH = '/uploads/road_1f.jpg';
const QUERY = '?expires=1790000000&signature=Ab-_9';

describe('an address without its signature', () => {
  it.each([
    [`${PATH}${QUERY}`, PATH],
    [`https://shora.example${PATH}${QUERY}`, `https://shora.example${PATH}`],
    [PATH, PATH],
    [`${PATH}?width=100`, `${PATH}?width=100`],
    [`${PATH}?expires=soon&signature=x`, `${PATH}?expires=soon&signature=x`],
    [`${PATH}${QUERY}&more=1`, `${PATH}${QUERY}&more=1`],
    [`/elsewhere/road_1f.jpg${QUERY}`, `/elsewhere/road_1f.jpg${QUERY}`],
  ])('[S11] %s', (url, expected) => {
    const plain = withoutSignature(url);

    expect(plain).toBe(expected);
  });

  it.each([
    ['the same folder again and again', `${'/uploads/'.repeat(100_000)}#`],
    ['one long name', `/uploads/${'a'.repeat(1_000_000)}`],
    ['a signature without an end', `${PATH}?expires=${'1'.repeat(1_000_000)}`],
  ])('[S11] is found at once in what is none: %s', (_what, url) => {
    const started = performance.now();

    const plain = withoutSignature(url);

    expect([plain === url, performance.now() - started < 1000]).toEqual([true, true]);
  });
});

const picture = (image: object) => ({ type: 'image', image, children: [{ type: 'text', text: '' }] });

it('[S11] the hashes that a text claims are those of its pictures, at any depth', () => {
  const text = [
    { type: 'paragraph', children: [{ type: 'text', text: '/uploads/no_picture.jpg' }] },
    picture({ hash: 'one', formats: { small: { hash: 'small_one' } } }),
    { type: 'quote', children: [picture({ hash: 'two' }), picture({ hash: 7 }), picture({})] },
  ];

  const hashes = claimedHashes(text);

  expect(hashes).toEqual(['one', 'two']);
});

it('[S11] the addresses of a text are those of its pictures and of all that is derived from them', () => {
  const text = [
    { type: 'paragraph', children: [{ type: 'link', url: '/uploads/no_picture.jpg', children: [] }] },
    picture({ url: 'a', name: 'a', formats: { small: { url: 'b', formats: { tiny: { url: 'c' } } }, none: null } }),
  ];

  const changed = mapPictures(text, (url) => `${url}!`);

  expect(changed).toEqual([
    { type: 'paragraph', children: [{ type: 'link', url: '/uploads/no_picture.jpg', children: [] }] },
    picture({ url: 'a!', name: 'a', formats: { small: { url: 'b!', formats: { tiny: { url: 'c!' } } }, none: null } }),
  ]);
});
