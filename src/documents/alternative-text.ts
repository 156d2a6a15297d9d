import type { Schema, UID } from '@strapi/strapi';

import { refuse } from '../refusals/refuse';

type Picture = { mime: string; alternativeText: string | null };
type Row = Record<string, unknown>;

/** The attributes of a type that hold pictures only. */
export const pictureFields = ({ attributes }: Pick<Schema.ContentType, 'attributes'>): readonly string[] =>
  Object.entries(attributes)
    .filter(([, attribute]) => attribute.type === 'media' && [attribute.allowedTypes].flat().every((kind) => kind === 'images'))
    .map(([name]) => name);

/** Refuses when a published version of the document shows a picture that has nothing to read in its place. */
export async function assertAlternativeTexts(uid: UID.ContentType, documentId: string): Promise<void> {
  const fields = pictureFields(strapi.contentType(uid));
  if (fields.length === 0) return;
  const published: Row[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, populate: [...fields] });
  const field = fields.find((name) => published.some((row) => picturesIn(row[name]).some(hasNoText)));
  if (field !== undefined) refuse({ code: 'alt-text-required', field });
}

const picturesIn = (value: unknown): readonly Picture[] => [value ?? []].flat() as Picture[];

const hasNoText = ({ alternativeText }: Picture): boolean => (alternativeText ?? '').trim() === '';
