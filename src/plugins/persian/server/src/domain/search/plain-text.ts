import type { SearchedField, TextType } from './declaration';

type Node = Readonly<{ type?: unknown; text?: unknown; children?: unknown; image?: unknown }>;

/** Markup in rich text: not what a reader reads. */
const TAG = /<\/?[a-z][^<>]{0,500}>/gi;

/** What a reader reads of a stored value. Blocks come as JSON or as its text, as databases have it; what is none is empty. */
export function plainText(value: unknown, type: TextType): string {
  if (type === 'blocks') return blocksText(value);
  if (typeof value !== 'string') return '';
  return type === 'richtext' ? value.replace(TAG, ' ') : value;
}

/** Title and rest of a row, whose fields are read with `valueOf`. */
export function textsOf(fields: readonly SearchedField[], valueOf: (field: SearchedField) => unknown) {
  const [title = '', ...rest] = fields.map((field) => plainText(valueOf(field), field.type));
  return { title, body: rest.filter((text) => text !== '').join('\n') };
}

function blocksText(value: unknown): string {
  const nodes = typeof value === 'string' ? parsed(value) : value;
  return Array.isArray(nodes) ? (nodes as Node[]).map((node) => nodeText(node, 0)).join('\n') : '';
}

/** Deeper than any editor nests. */
const MAX_LEVELS = 32;

function nodeText(node: unknown, level: number): string {
  if (typeof node !== 'object' || node === null || level > MAX_LEVELS) return '';
  const { type, text, children, image } = node as Node;
  if (typeof text === 'string') return text;
  if (type === 'image') return alternativeText(image);
  const between = type === 'list' ? '\n' : '';
  return Array.isArray(children) ? children.map((child) => nodeText(child, level + 1)).join(between) : '';
}

function alternativeText(image: unknown): string {
  const text = (image as { alternativeText?: unknown } | undefined)?.alternativeText;
  return typeof text === 'string' ? text : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
