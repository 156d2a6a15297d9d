import type { Core, Modules } from '@strapi/strapi';

import type { Model } from '../../domain/text/fields';
import { isDeceptive, respell } from '../../domain/text/spelling';
import { type Place, mapFields } from '../../domain/text/walk-fields';
import { textSettings } from '../config';
import { refuse } from '../refuse';
import { isWritten, textModels } from './text-types';
import { warnOfLookAlikes } from './warn-of-look-alikes';

type Context = Modules.Documents.Middleware.Context;
type Parameters = { data?: Readonly<Record<string, unknown>>; locale?: unknown };

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

/**
 * Puts every text of a document into the one spelling of its language before Strapi validates it, so that lengths,
 * patterns and uniqueness are judged on what is stored. Whatever door it came through: REST, GraphQL, the panel, a seed.
 */
export function normalizeOnWrite(strapi: Core.Strapi): void {
  const { normalize, language: unspoken } = textSettings(strapi);
  const models = textModels(strapi);

  async function languageOf({ contentType, params }: Context): Promise<string> {
    const { locale } = params as Parameters;
    if (typeof locale === 'string' && locale !== '') return locale;
    return isLocalized(contentType as unknown as Model) ? ((await defaultLocale(strapi)) ?? unspoken) : unspoken;
  }

  strapi.documents.use(async (context, next) => {
    const { data } = context.params as Parameters;
    if (!WRITES.has(context.action) || !data || !isWritten(context.contentType as unknown as Model)) return next();
    const language = await languageOf(context);
    const stored = (value: unknown, { field, path }: Place): unknown => {
      if (isDeceptive(value, field)) refuse({ code: 'deceptive-text', field: path });
      warnOfLookAlikes(strapi, value, { uid: context.uid, field });
      return normalize ? respell(value, field, language) : value;
    };
    // A copy: what the caller handed over stays the caller's.
    context.params = { ...context.params, data: mapFields(models, { uid: context.uid, data }, stored) };
    return next();
  });
}

const isLocalized = ({ pluginOptions }: Model): boolean =>
  (pluginOptions?.['i18n'] as { localized?: boolean } | undefined)?.localized === true;

type Locales = { getDefaultLocale: () => Promise<string | null> };

const defaultLocale = async (strapi: Core.Strapi): Promise<string | null> =>
  'i18n' in strapi.plugins ? strapi.plugin('i18n').service<Locales>('locales').getDefaultLocale() : null;
