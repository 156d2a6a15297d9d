/** A body as the demo files write it: a paragraph, or one of three other shapes. */
export type DemoBlock =
  string | Readonly<{ heading: string }> | Readonly<{ list: readonly string[] }> | Readonly<{ quote: string }>;

type TextNode = { type: 'text'; text: string };
type ListItem = { type: 'list-item'; children: TextNode[] };
type Block =
  | { type: 'paragraph' | 'quote'; children: TextNode[] }
  | { type: 'heading'; level: 2; children: TextNode[] }
  | { type: 'list'; format: 'unordered'; children: ListItem[] };

/** The same body in the shape of Strapi's Blocks field. */
export const toBlocks = (blocks: readonly DemoBlock[]): Block[] => blocks.map(toBlock);

function toBlock(block: DemoBlock): Block {
  if (typeof block === 'string') return { type: 'paragraph', children: text(block) };
  if ('heading' in block) return { type: 'heading', level: 2, children: text(block.heading) };
  if ('quote' in block) return { type: 'quote', children: text(block.quote) };
  return {
    type: 'list',
    format: 'unordered',
    children: block.list.map((item) => ({ type: 'list-item', children: text(item) })),
  };
}

const text = (value: string): TextNode[] => [{ type: 'text', text: value }];
