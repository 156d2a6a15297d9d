import type { UID } from '@strapi/strapi';
import { z } from 'zod';

import { refuse } from '../refusals/refuse';
import { blocksFields } from './attributes';

/** Where a link in a text may lead. A path of the front end's own starts with one slash; two would be another host. */
const SAFE_LINK = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i;

const text = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
});
const link = z.object({
  type: z.literal('link'),
  url: z.string().trim().regex(SAFE_LINK),
  rel: z.string().optional(),
  target: z.string().optional(),
  children: z.array(text),
});
const inline = z.array(z.union([text, link]));
const listItem = z.object({ type: z.literal('list-item'), children: inline });
const list = z.object({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  indentLevel: z.number().optional(),
  get children() {
    return z.array(z.union([listItem, list]));
  },
});
const image = z.object({
  type: z.literal('image'),
  image: z.object({
    name: z.string(),
    alternativeText: z.string().nullish(),
    caption: z.string().nullish(),
    url: z.string(),
    width: z.number(),
    height: z.number(),
    formats: z.record(z.string(), z.unknown()).nullish(),
    hash: z.string(),
    ext: z.string(),
    mime: z.string(),
    size: z.number(),
    previewUrl: z.string().nullish(),
    provider: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  }),
  children: inline,
});
const block = z.union([
  z.object({ type: z.literal('paragraph'), children: inline }),
  z.object({ type: z.literal('heading'), level: z.number().int().min(1).max(6), children: inline }),
  z.object({ type: z.literal('quote'), children: inline }),
  z.object({
    type: z.literal('code'),
    language: z
      .string()
      .regex(/^[\w+#-]*$/)
      .nullish(),
    children: z.array(text),
  }),
  list,
  image,
]);
const blocks = z.array(block);

type Block = z.infer<typeof block>;
type Picture = z.infer<typeof image>['image'];

/**
 * Replaces each text of Blocks in `data` by one that holds nothing but what the format knows: unknown attributes are
 * dropped, and of a picture stands there what the library says. Links that could run and pictures that the sender does
 * not find in the library are refused (`blocks-not-accepted`).
 */
export async function keepBlocksClean(uid: UID.ContentType, data: Record<string, unknown>): Promise<void> {
  for (const field of blocksFields(uid)) {
    if (data[field] === undefined || data[field] === null) continue;
    const parsed = blocks.safeParse(data[field]);
    const clean = parsed.success ? await asInLibrary(parsed.data) : null;
    if (clean === null) return refuse({ code: 'blocks-not-accepted', field });
    data[field] = clean;
  }
}

/** The pictures that stand inside a text. */
export const picturesInBlocks = (
  value: unknown,
): readonly { alternativeText?: string | null | undefined; url: string }[] => {
  const parsed = blocks.safeParse(value);
  return parsed.success ? parsed.data.flatMap((each) => (each.type === 'image' ? [each.image] : [])) : [];
};

/** Beside the words that are read in its place, a picture is what its file is: no sender says where it or a derivative lies. */
const FACTS = ['name', 'url', 'width', 'height', 'formats', 'hash', 'ext', 'mime', 'size', 'previewUrl', 'provider'];

/** `null` where a picture is not there, or not for the sender to see: the scope makes one of the two. */
async function asInLibrary(text: readonly Block[]): Promise<readonly Block[] | null> {
  const files = await filesAt(text.flatMap((each) => (each.type === 'image' ? [each.image.url] : [])));
  const clean: Block[] = [];
  for (const each of text) {
    const file = each.type === 'image' ? files.get(pathOf(each.image.url)) : undefined;
    if (each.type === 'image' && file === undefined) return null;
    clean.push(each.type === 'image' ? { ...each, image: { ...each.image, ...file } } : each);
  }
  return clean;
}

/** The stored files by their path. The editor writes the full address of a file, the library its path. */
async function filesAt(urls: readonly string[]): Promise<ReadonlyMap<string, Partial<Picture>>> {
  if (urls.length === 0) return new Map();
  const found = (await strapi.db.query('plugin::upload.file').findMany({
    where: { url: { $in: [...new Set(urls.flatMap((url) => [url, pathOf(url)]))] } },
    select: FACTS as never,
  })) as Picture[];
  return new Map(found.map((file) => [pathOf(file.url), factsOf(file)]));
}

/** A file that is no picture has no width, and a text cannot do without one. */
const factsOf = (file: Picture): Partial<Picture> =>
  Object.fromEntries(
    Object.entries(file).filter(
      ([name, value]) => FACTS.includes(name) && !(value === null && ['width', 'height'].includes(name)),
    ),
  );

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);
