import { errors } from '@strapi/utils';

type PanelContext = { status: number };
type RelationsController = {
  extractAndValidateRequestInfo: (context: PanelContext, ...rest: unknown[]) => Promise<unknown>;
};
type ContentManagerPlugin = { controllers: { relations: RelationsController } };

/**
 * Where somebody may not look for relations, or there are none, Strapi writes its 403 or 400 and goes on without the
 * answer that it needs: a 500 to whoever asks. Here the request ends where Strapi meant it to.
 */
export default (plugin: ContentManagerPlugin): ContentManagerPlugin => {
  const { relations } = plugin.controllers;
  const { extractAndValidateRequestInfo } = relations;
  relations.extractAndValidateRequestInfo = async function checked(this: RelationsController, context, ...rest) {
    const info = await extractAndValidateRequestInfo.call(this, context, ...rest);
    if (info !== undefined) return info;
    throw context.status === 403 ? new errors.ForbiddenError() : new errors.ValidationError('No such relation');
  };
  return plugin;
};
