import type { Core } from '@strapi/strapi';

/** The languages people read here; the first is the default. Codes are BCP 47. */
const LOCALES = [
  { code: 'fa', name: 'فارسی (fa)' },
  { code: 'en', name: 'English (en)' },
  { code: 'tr', name: 'Türkçe (tr)' },
  { code: 'az', name: 'Azərbaycanca (az)' },
] as const;

export const LOCALE_CODES = LOCALES.map(({ code }) => code);

type LocaleService = {
  findByCode: (code: string) => Promise<{ id: number; name: string } | null>;
  create: (locale: { code: string; name: string }) => Promise<unknown>;
  update: (where: { id: number }, changes: { name: string }) => Promise<unknown>;
  getDefaultLocale: () => Promise<string | null>;
  setDefaultLocale: (locale: { code: string }) => Promise<unknown>;
};

/** Creates what is missing and makes Persian the default on the first start; a default chosen later by staff is kept. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service<LocaleService>('locales');
  const isFirstStart = (await service.findByCode(LOCALES[0].code)) === null;
  for (const { code, name } of LOCALES) {
    const existing = await service.findByCode(code);
    if (existing === null) await service.create({ code, name });
    else if (existing.name !== name) await service.update({ id: existing.id }, { name });
  }
  if (isFirstStart) await service.setDefaultLocale({ code: LOCALES[0].code });
}
