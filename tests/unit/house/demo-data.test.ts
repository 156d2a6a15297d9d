import { toBlocks } from '../../../src/demo/blocks';
import { DEMO } from '../../../src/demo/demo-data';

const texts = JSON.stringify(DEMO);
const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code);

describe('the demo council', () => {
  it('has what the founding issue asks for', () => {
    const faces = DEMO.billboards.flatMap((billboard) => billboard.faces);

    expect(DEMO.counties).toHaveLength(3);
    expect(DEMO.agencies.length).toBeGreaterThanOrEqual(14);
    expect(DEMO.news.length).toBeGreaterThanOrEqual(30);
    expect(DEMO.news.filter(({ en }) => en).length * 3).toBeGreaterThanOrEqual(DEMO.news.length);
    expect(DEMO.announcements.length).toBeGreaterThanOrEqual(10);
    expect(DEMO.billboards).toHaveLength(10);
    expect(faces.length).toBeGreaterThanOrEqual(10);
    expect(DEMO.courses).toHaveLength(4);
    expect(DEMO.events.length).toBeGreaterThanOrEqual(6);
    expect(DEMO.channels.length).toBeGreaterThanOrEqual(20);
  });

  it('has billboards in every county', () => {
    expect(new Set(DEMO.billboards.map(({ county }) => county))).toEqual(new Set(codes(DEMO.counties)));
  });

  it('is written with Persian letters: no Arabic yeh, alef maksura or kaf', () => {
    expect(texts.match(/[يىك]/g)).toBeNull();
  });

  it('refers only to agencies that it has', () => {
    const used = [...DEMO.news, ...DEMO.announcements, ...DEMO.channels].map(({ agency }) => agency);

    expect(codes(DEMO.agencies)).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  it('refers only to topics that it has', () => {
    const used = [...DEMO.news, ...DEMO.announcements, ...DEMO.events, ...DEMO.courses].flatMap(({ topics }) => topics);

    expect(codes(DEMO.topics)).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  it('names only addresses that nobody owns', () => {
    const addresses = texts.match(/(?:https?:\/\/|@)[a-z0-9-]+(?:\.[a-z0-9-]+)+/g) ?? [];

    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});

describe('bodies', () => {
  it('become the blocks that Strapi stores', () => {
    const blocks = toBlocks(['متن', { heading: 'عنوان' }, { list: ['یک', 'دو'] }, { quote: 'نقل' }]);

    const text = (value: string) => [{ type: 'text', text: value }];
    expect(blocks).toEqual([
      { type: 'paragraph', children: text('متن') },
      { type: 'heading', level: 2, children: text('عنوان') },
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: text('یک') },
          { type: 'list-item', children: text('دو') },
        ],
      },
      { type: 'quote', children: text('نقل') },
    ]);
  });
});
