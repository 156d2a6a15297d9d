import { useRBAC } from '@strapi/strapi/admin';

type PanelPermission = Readonly<{ action: string; subject: null }>;
const permission = (verb: string): PanelPermission => ({ action: `plugin::persian.holidays.${verb}`, subject: null });

/** What somebody must be allowed to see the page. */
export const READ_HOLIDAYS = [permission('read')];

const MANAGE = [permission('manage')] as unknown as Parameters<typeof useRBAC>[0];

/** Whether the current account may change holidays; the server decides again. */
export function useMayManage(): boolean {
  const { allowedActions } = useRBAC(MANAGE);
  return allowedActions['canManage'] === true;
}
