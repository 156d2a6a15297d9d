import type { Core, UID } from '@strapi/strapi';

type DraftUid = 'api::news-item.news-item' | 'api::announcement.announcement' | 'api::event.event';
type CreateParameters = { data?: Record<string, unknown> } & Record<string, unknown>;

/** What an agency sends is a draft until the council publishes it. Strapi's own service publishes at once. */
export const draftService =
  (uid: DraftUid & UID.CollectionType) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    create: (parameters: CreateParameters) =>
      strapi
        .documents(uid)
        .create({ ...parameters, status: 'draft' } as Parameters<
          ReturnType<typeof strapi.documents<typeof uid>>['create']
        >[0]),
  });
