import type { UID } from '@strapi/strapi';

import { assertMay } from '../../roles/document-access';

type PanelContext = {
  request: { body?: { model?: UID.ContentType; id?: unknown } };
  state: { userAbility: unknown };
};
type Action = (context: PanelContext) => Promise<unknown>;
type I18nPlugin = { controllers: { 'content-types': { getNonLocalizedAttributes: Action } } };

/** "Fill in from another language" hands out the shared fields of any row by its number: here only of rows one may read. */
export default (plugin: I18nPlugin): I18nPlugin => {
  const controller = plugin.controllers['content-types'];
  const { getNonLocalizedAttributes } = controller;
  controller.getNonLocalizedAttributes = async function guarded(this: unknown, context) {
    const { model, id } = context.request.body ?? {};
    if (model !== undefined && model in strapi.contentTypes && ['string', 'number'].includes(typeof id)) {
      await assertMay('read', { userAbility: context.state.userAbility, model, where: { id } });
    }
    return getNonLocalizedAttributes.call(this, context);
  };
  return plugin;
};
