import type { Core } from '@strapi/strapi';

/** What a role of the panel can be allowed. In which role somebody acts, the use cases know. */
export const PANEL_ACTIONS = {
  read: 'plugin::council.read',
  work: 'plugin::council.work',
} as const;

const TITLES: Readonly<Record<keyof typeof PANEL_ACTIONS, string>> = {
  read: 'See the council',
  work: 'Work in the council: plan, propose, chair, vote, report',
};

type ActionProvider = { registerMany: (actions: readonly object[]) => Promise<unknown> };

export async function registerPanelActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider };
  await actionProvider.registerMany(
    Object.entries(TITLES).map(([uid, displayName]) => ({
      section: 'plugins',
      pluginName: 'council',
      uid,
      displayName,
    })),
  );
}
