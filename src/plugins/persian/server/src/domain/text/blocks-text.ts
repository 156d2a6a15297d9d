type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A copy of a text in Blocks with `change` applied to what people read: not to code, and to no attribute (a link keeps
 * its address, a picture everything). A value of another shape comes back as it is.
 */
export function mapBlocksText(value: unknown, change: (text: string) => string): unknown {
  return Array.isArray(value) ? mapSiblings(value, change) : value;
}

function mapSiblings(nodes: readonly unknown[], change: (text: string) => string): readonly unknown[] {
  return nodes.map((node, index) => {
    if (!isNode(node) || node['type'] === 'code') return node;
    const { text, children } = node;
    if (typeof text === 'string') {
      return node['code'] === true ? node : { ...node, text: changeInside(text, change, neighbours(nodes, index)) };
    }
    return Array.isArray(children) ? { ...node, children: mapSiblings(children, change) } : node;
  });
}

const neighbours = (nodes: readonly unknown[], index: number) => ({
  before: index > 0 ? edgeOf(nodes[index - 1], -1) : '',
  after: edgeOf(nodes[index + 1], 0),
});

const edgeOf = (node: unknown, at: 0 | -1): string => {
  const text = isNode(node) ? node['text'] : undefined;
  return typeof text === 'string' ? (text.at(at) ?? '') : '';
};

const HALF_SPACE = '\u200C';
const isLetter = (text: string): boolean => /[\p{L}\p{M}]/u.test(text);

/** A word can be half bold: a half-space at the seam stands inside of a word, though at the end of its node. */
function changeInside(
  text: string,
  change: (text: string) => string,
  { before, after }: Readonly<{ before: string; after: string }>,
): string {
  const opening = text.startsWith(HALF_SPACE) && isLetter(before) ? HALF_SPACE : '';
  const closing = text !== opening && text.endsWith(HALF_SPACE) && isLetter(after) ? HALF_SPACE : '';
  const middle = change(text.slice(opening.length, text.length - closing.length));
  return opening + middle + closing;
}

/** The texts that people read, in order: for samples of what would change. */
export function textsInBlocks(value: unknown): readonly string[] {
  const texts: string[] = [];
  mapBlocksText(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
