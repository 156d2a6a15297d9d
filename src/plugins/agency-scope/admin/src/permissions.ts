import { useRBAC } from '@strapi/strapi/admin';

type PanelPermission = Readonly<{ action: string; subject: null }>;
const permission = (verb: string): PanelPermission => ({ action: `plugin::agency-scope.${verb}`, subject: null });

/** What somebody must be allowed to see the pages of this plugin at all. */
export const READ = [permission('read')];
/** What somebody must be allowed to see the audit trail. */
export const AUDIT = [permission('audit')];

const ALL = ['read', 'manage', 'suspend', 'transfer', 'audit'].map(permission) as unknown as Parameters<
  typeof useRBAC
>[0];

/** What the role of the current account allows in this plugin; the server says for which agencies. */
export function usePermitted() {
  const { allowedActions } = useRBAC(ALL);
  const { canRead, canManage, canSuspend, canTransfer, canAudit } = allowedActions;
  return {
    canRead: canRead === true,
    canManage: canManage === true,
    canSuspend: canSuspend === true,
    canTransfer: canTransfer === true,
    canAudit: canAudit === true,
  };
}
