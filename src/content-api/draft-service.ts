import type { Core, UID } from '@strapi/strapi';

type DraftUid = 'api::news-item.news-item' | 'api::announcement.announcement' | 'api::event.event';
type CreateParameters = { data?: Record<string, unknown>; locale?: string };

/**
 * What an agency sends is a draft until the council publishes it; Strapi's own service publishes at once. The answer
 * holds the entry's own fields: `populate` on a draft would show the drafts that it refers to.
 */
export const draftService =
  (uid: DraftUid & UID.CollectionType) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    create: ({ data, locale }: CreateParameters) =>
      strapi
        .documents(uid)
        .create({ data, locale, status: 'draft' } as Parameters<
          ReturnType<typeof strapi.documents<typeof uid>>['create']
        >[0]),
  });
