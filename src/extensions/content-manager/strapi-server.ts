import type { UID } from '@strapi/strapi';

import { assertMay } from '../../roles/document-access';

type PanelContext = {
  params: { model: UID.ContentType; id?: string; sourceId?: string };
  state: { userAbility: unknown };
};
type Action = (context: PanelContext) => Promise<unknown>;
type ContentManagerPlugin = {
  controllers: { 'collection-types': Record<'update' | 'clone' | 'autoClone', Action> & Record<string, Action> };
};

/**
 * Closes two ways around conditions such as "is creator". Strapi checks only the right to create when an entry is cloned,
 * and when an update names a language that the document does not have yet: then neither is about the entry itself. Here
 * the document that is already there is checked first.
 */
export default (plugin: ContentManagerPlugin): ContentManagerPlugin => {
  const controller = plugin.controllers['collection-types'];
  const { update, clone, autoClone } = controller;
  Object.assign(controller, {
    async update(this: unknown, context: PanelContext) {
      await assertMay('update', ask(context, context.params.id));
      return update.call(this, context);
    },
    async clone(this: unknown, context: PanelContext) {
      await assertMay('read', ask(context, context.params.sourceId));
      return clone.call(this, context);
    },
    async autoClone(this: unknown, context: PanelContext) {
      await assertMay('read', ask(context, context.params.sourceId));
      return autoClone.call(this, context);
    },
  });
  return plugin;
};

const ask = ({ params, state }: PanelContext, documentId: string | undefined) => ({
  userAbility: state.userAbility,
  model: params.model,
  where: { documentId },
});
