import type { Core, Modules, UID } from '@strapi/strapi';

type DraftUid = 'api::news-item.news-item' | 'api::announcement.announcement' | 'api::event.event';
type Parameters = { data?: Record<string, unknown>; locale?: string };
type Saved = Modules.Documents.AnyDocument;
type Documents = {
  create: (parameters: Parameters & { status: 'draft' }) => Promise<Saved>;
  update: (parameters: Parameters & { documentId: string; status: 'draft' }) => Promise<Saved>;
};

/**
 * What an agency sends or changes is a draft until the council publishes it; Strapi's own service publishes at once. The
 * answer holds the entry's own fields.
 */
export const draftService =
  (uid: DraftUid & UID.CollectionType) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const documents = () => strapi.documents(uid) as unknown as Documents;
    return {
      create: ({ data, locale }: Parameters) => documents().create({ data, locale, status: 'draft' }),
      update: (documentId: string, { data, locale }: Parameters) =>
        documents().update({ documentId, data, locale, status: 'draft' }),
    };
  };
