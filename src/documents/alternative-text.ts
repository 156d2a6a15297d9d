import type { UID } from '@strapi/strapi';

import { refuse } from '../refusals/refuse';
import { pictureFields } from './attributes';

type Picture = { alternativeText: string | null };

/** Refuses when a published version of the document shows a picture that has nothing to read in its place. */
export async function assertAlternativeTexts(uid: UID.ContentType, documentId: string): Promise<void> {
  const fields = pictureFields(uid);
  if (fields.length === 0) return;
  const published = (await strapi.db
    .query(uid)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, populate: [...fields] })) as Record<
    string,
    unknown
  >[];
  const field = fields.find((name) => published.some((row) => picturesIn(row[name]).some(hasNoText)));
  if (field !== undefined) refuse({ code: 'alt-text-required', field });
}

const picturesIn = (value: unknown): readonly Picture[] => [value ?? []].flat() as Picture[];

const hasNoText = ({ alternativeText }: Picture): boolean => (alternativeText ?? '').trim() === '';
