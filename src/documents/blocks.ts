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

/**
 * Replaces each text of Blocks in `data` by one that holds nothing but what the format knows: unknown attributes are
 * dropped; links that could run and pictures from elsewhere are refused (`blocks-not-accepted`).
 */
export async function keepBlocksClean(uid: UID.ContentType, data: Record<string, unknown>): Promise<void> {
  for (const field of blocksFields(uid)) {
    if (data[field] === undefined || data[field] === null) continue;
    const parsed = blocks.safeParse(data[field]);
    if (!parsed.success || !(await areOurs(pictureUrls(parsed.data))))
      return refuse({ code: 'blocks-not-accepted', field });
    data[field] = parsed.data;
  }
}

/** The pictures that stand inside a text. */
export const picturesInBlocks = (
  value: unknown,
): readonly { alternativeText?: string | null | undefined; url: string }[] => {
  const parsed = blocks.safeParse(value);
  return parsed.success ? parsed.data.flatMap((each) => (each.type === 'image' ? [each.image] : [])) : [];
};

const pictureUrls = (value: unknown): readonly string[] => picturesInBlocks(value).map(({ url }) => url);

/** The editor writes the full address of a file, the library its path. */
async function areOurs(urls: readonly string[]): Promise<boolean> {
  for (const url of urls) {
    const known = { url: { $in: [url, pathOf(url)] } };
    if ((await strapi.db.query('plugin::upload.file').count({ where: known })) === 0) return false;
  }
  return true;
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);
