import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

type Checker = { cannot: Record<'read' | 'update', (entity: unknown) => boolean> };
type PermissionCheckers = { create: (options: { userAbility: unknown; model: string }) => Checker };

/** Who asks in the panel (Strapi's ability of the user), and about which entries. */
export type PanelRequest = Readonly<{
  userAbility: unknown;
  model: UID.ContentType;
  where: Readonly<Record<string, unknown>>;
}>;

/**
 * Refuses unless the panel's user may do this with at least one version of the entry, conditions such as "is creator"
 * included. Passes where there is no such entry: the action itself will say so.
 */
export async function assertMay(action: 'read' | 'update', { userAbility, model, where }: PanelRequest): Promise<void> {
  const checkers = strapi.plugin('content-manager').service<PermissionCheckers>('permission-checker');
  const { cannot } = checkers.create({ userAbility, model });
  const versions: unknown[] = await strapi.db.query(model).findMany({ where, populate: ['createdBy'] });
  if (versions.length > 0 && versions.every((version) => cannot[action](version))) throw new errors.ForbiddenError();
}
