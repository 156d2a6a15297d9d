import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

type PanelContext = {
  params: { model: UID.ContentType; id?: string; sourceId?: string };
  state: { userAbility: unknown };
};
type Action = (context: PanelContext) => Promise<unknown>;
type Checker = { cannot: Record<'read' | 'update', (entity: unknown) => boolean> };
type PermissionCheckers = { create: (options: { userAbility: unknown; model: string }) => Checker };
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
      await assertMay('update', context, context.params.id);
      return update.call(this, context);
    },
    async clone(this: unknown, context: PanelContext) {
      await assertMay('read', context, context.params.sourceId);
      return clone.call(this, context);
    },
    async autoClone(this: unknown, context: PanelContext) {
      await assertMay('read', context, context.params.sourceId);
      return autoClone.call(this, context);
    },
  });
  return plugin;
};

async function assertMay(
  action: 'read' | 'update',
  { params, state }: PanelContext,
  documentId?: string,
): Promise<void> {
  const { model } = params;
  const checkers = strapi.plugin('content-manager').service<PermissionCheckers>('permission-checker');
  const { cannot } = checkers.create({ userAbility: state.userAbility, model });
  const versions: unknown[] = await strapi.db.query(model).findMany({ where: { documentId }, populate: ['createdBy'] });
  if (versions.length > 0 && versions.every((version) => cannot[action](version))) throw new errors.ForbiddenError();
}
