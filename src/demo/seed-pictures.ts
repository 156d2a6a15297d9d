import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { DEMO } from './demo-data';
import { drawCover, drawEmblem } from './pictures';

/** File ids by the code of what is shown. */
export type DemoPictures = Readonly<{ covers: ReadonlyMap<string, number>; emblems: ReadonlyMap<string, number> }>;

type UploadService = {
  upload: (upload: {
    data: { fileInfo: { name: string; alternativeText: string } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }) => Promise<{ id: number }[]>;
};
type Picture = Readonly<{ code: string; name: string; alternativeText: string; draw: () => Promise<Buffer> }>;

/** Degrees on the colour wheel between one subject and the next: the golden angle, which never repeats early. */
const HUE_STEP = 137;

/** Draws a cover for each topic and an emblem for each agency, and stores them the way any upload is stored. */
export async function seedPictures(strapi: Core.Strapi): Promise<DemoPictures> {
  const directory = await mkdtemp(path.join(tmpdir(), 'hamresan-demo-'));
  try {
    const covers = DEMO.topics.map(({ code, fa }, index) => ({
      code,
      name: `cover-${code}.png`,
      alternativeText: `نگارهٔ موضوع «${fa.name}»: تپه‌های رنگین با نام موضوع بر بالای آن`,
      draw: () => drawCover(fa.name, { hue: (190 + index * HUE_STEP) % 360, motif: index }),
    }));
    const emblems = DEMO.agencies.map(({ code, fa }, index) => ({
      code,
      name: `emblem-${code}.png`,
      alternativeText: `نشان ${fa.name}`,
      draw: () => drawEmblem(fa.shortName, (20 + index * HUE_STEP) % 360),
    }));
    const [coverIds, emblemIds] = await Promise.all([
      storeAll(strapi, covers, directory),
      storeAll(strapi, emblems, directory),
    ]);
    return { covers: coverIds, emblems: emblemIds };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function storeAll(strapi: Core.Strapi, pictures: readonly Picture[], directory: string) {
  const ids = new Map<string, number>();
  for (const picture of pictures) ids.set(picture.code, await store(strapi, picture, directory));
  return ids;
}

async function store(
  strapi: Core.Strapi,
  { name, alternativeText, draw }: Picture,
  directory: string,
): Promise<number> {
  const filepath = path.join(directory, name);
  await writeFile(filepath, await draw());
  const { size } = await stat(filepath);
  const [file] = await strapi
    .plugin('upload')
    .service<UploadService>('upload')
    .upload({
      data: { fileInfo: { name, alternativeText } },
      files: { filepath, originalFilename: name, mimetype: 'image/png', size },
    });
  if (!file) throw new Error(`The upload service stored nothing for ${name}`);
  return file.id;
}
