import type { Core } from '@strapi/strapi';

/** What a role of the panel can be allowed in this plugin. */
export const PANEL_ACTIONS = {
  'holidays.read': 'plugin::persian.holidays.read',
  'holidays.manage': 'plugin::persian.holidays.manage',
  text: 'plugin::persian.text',
  search: 'plugin::persian.search',
} as const;

export type PanelAction = keyof typeof PANEL_ACTIONS;

const TITLES: Readonly<Record<PanelAction, string>> = {
  'holidays.read': 'See the holidays and how they were decided',
  'holidays.manage': 'Change holidays and the weekend, import a year',
  text: 'Respell the texts that are stored already',
  search: 'See the search index and build it anew',
};

type ActionProvider = { registerMany: (actions: readonly object[]) => Promise<unknown> };

/** Once, with the database open: Strapi's role editor then offers them. */
export async function registerPanelActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider };
  await actionProvider.registerMany(
    Object.entries(TITLES).map(([uid, displayName]) => ({
      section: 'plugins',
      pluginName: 'persian',
      uid,
      displayName,
    })),
  );
}
