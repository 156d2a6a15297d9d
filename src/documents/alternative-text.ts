import type { UID } from '@strapi/strapi';

import { refuse } from '../refusals/refuse';
import { blocksFields, mediaFields } from './attributes';
import { picturesInBlocks } from './blocks';

type Picture = { alternativeText?: string | null | undefined };
type File = Picture & { mime: string };
type Row = Record<string, unknown>;

/** Refuses when a published version of the document shows a picture that has nothing to read in its place. */
export async function assertAlternativeTexts(uid: UID.ContentType, documentId: string): Promise<void> {
  const published = (await strapi.db
    .query(uid)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, populate: [...mediaFields(uid)] })) as Row[];
  const fields = [
    ...mediaFields(uid).map((name) => ({ name, pictures: picturesInMedia })),
    ...blocksFields(uid).map((name) => ({ name, pictures: picturesInBlocks })),
  ];
  const field = fields.find(({ name, pictures }) => published.some((row) => pictures(row[name]).some(hasNoText)));
  if (field !== undefined) refuse({ code: 'alt-text-required', field: field.name });
}

const picturesInMedia = (value: unknown): readonly Picture[] =>
  ([value ?? []].flat() as File[]).filter(({ mime }) => mime.startsWith('image/'));

const hasNoText = ({ alternativeText }: Picture): boolean => (alternativeText ?? '').trim() === '';
