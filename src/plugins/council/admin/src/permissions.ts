import { useRBAC } from '@strapi/strapi/admin';

type PanelPermission = Readonly<{ action: string; subject: null }>;
const permission = (verb: string): PanelPermission => ({ action: `plugin::council.${verb}`, subject: null });

/** What somebody must be allowed to see the pages of this plugin at all. */
export const READ = [permission('read')];

const ALL = ['read', 'work'].map(permission) as unknown as Parameters<typeof useRBAC>[0];

/** Whether the role of the account may change anything at all here; what exactly, the server offers. */
export function useMayWork(): boolean {
  return useRBAC(ALL).allowedActions['canWork'] === true;
}
