import type { Core } from '@strapi/strapi';

import { slugOf } from '../../../../core/src';
import { slugSettings, textSettings } from '../config';
import type { SluggedType } from './slug-types';

/** What decides how a text is spelled in an address. */
export type SlugSpelling = Readonly<{
  /** Of entries without a locale. */
  language: string;
  terms: Readonly<Record<string, string>>;
}>;

export const slugSpelling = (strapi: Core.Strapi): SlugSpelling => ({
  language: textSettings(strapi).language,
  terms: slugSettings(strapi).terms,
});

/**
 * The address that a text asks for. Where nothing of it can be read (a title of signs), the name of the type stands for
 * it, or what the caller says; where there is no text, there is no address yet.
 */
export function slugOfText(
  { language, terms }: SlugSpelling,
  { type, style }: Pick<SluggedType, 'type' | 'style'>,
  text: unknown,
  locale: string | null,
  otherwise: string | null = type.info.singularName,
): string | null {
  if (typeof text !== 'string' || text.trim() === '') return null;
  const slug = slugOf(text, { style, language: locale ?? language, terms });
  return slug === '' ? otherwise : slug;
}
