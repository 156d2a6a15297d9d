import type { Core, UID } from '@strapi/strapi';

import type { Texts, Translated } from './demo-data';

export type DemoDocument = Readonly<{
  uid: UID.CollectionType;
  /** Fields that are the same in every language, relations included (as document ids). */
  shared: Texts;
  translations: Translated<Texts>;
  /** `undefined` for types without drafts; `null` leaves a draft that waits for the council. */
  firstPublishedAt?: string | null;
}>;

/** Saves the document in all its languages and publishes it as of its date. Returns its document id. */
export async function saveDocument(strapi: Core.Strapi, document: DemoDocument): Promise<string> {
  const { uid, shared, translations, firstPublishedAt } = document;
  const documents = strapi.documents(uid);
  const { documentId } = await documents.create({ locale: 'fa', data: { ...shared, ...translations.fa } });
  for (const locale of ['en', 'tr', 'az'] as const) {
    const texts = translations[locale];
    if (texts) await documents.update({ documentId, locale, data: { ...shared, ...texts } });
  }
  if (typeof firstPublishedAt === 'string') {
    await publishAsOf(strapi, { uid, documentId, firstPublishedAt });
  }
  return documentId;
}

type Publication = { uid: UID.CollectionType; documentId: string; firstPublishedAt: string };

/** Publishes all languages. The date of the first publication is history here, so it is written around the stamp. */
async function publishAsOf(strapi: Core.Strapi, { uid, documentId, firstPublishedAt }: Publication): Promise<void> {
  await (strapi.documents(uid) as unknown as { publish: (of: Texts) => Promise<unknown> }).publish({
    documentId,
    locale: '*',
  });
  await strapi.db.query(uid).updateMany({ where: { documentId }, data: { firstPublishedAt } });
}
