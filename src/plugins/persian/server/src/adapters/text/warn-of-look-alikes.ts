import type { Core } from '@strapi/strapi';

import type { Field } from '../../domain/text/fields';
import { mixedIn } from '../../domain/text/spelling';

/** A name of somebody or something may be meant to be taken for another one. Honest names mix scripts too: a warning. */
export function warnOfLookAlikes(
  strapi: Core.Strapi,
  value: unknown,
  place: Readonly<{ uid: string; field: Field }>,
): void {
  const words = mixedIn(value, place.field);
  if (words.length === 0) return;
  const where = `${place.uid}.${place.field.name}`;
  strapi.log.warn(`strapi-plugin-persian: ${where} mixes scripts in one word: ${words.join('; ')}.`);
}
