import type { Core } from '@strapi/strapi';

/** What a role of the panel can be allowed. Which agencies that is about, the use cases decide. */
export const PANEL_ACTIONS = {
  read: 'plugin::agency-scope.read',
  manage: 'plugin::agency-scope.manage',
  suspend: 'plugin::agency-scope.suspend',
  transfer: 'plugin::agency-scope.transfer',
  audit: 'plugin::agency-scope.audit',
} as const;

const TITLES: Readonly<Record<keyof typeof PANEL_ACTIONS, string>> = {
  read: 'See the agencies that one works for, or all of them',
  manage: 'Add, invite and end members',
  suspend: 'Suspend accounts and agencies',
  transfer: 'Transfer entries to another agency',
  audit: 'Read the audit trail',
};

type ActionProvider = { registerMany: (actions: readonly object[]) => Promise<unknown> };

export async function registerPanelActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider };
  await actionProvider.registerMany(
    Object.entries(TITLES).map(([uid, displayName]) => ({
      section: 'plugins',
      pluginName: 'agency-scope',
      uid,
      displayName,
    })),
  );
}
