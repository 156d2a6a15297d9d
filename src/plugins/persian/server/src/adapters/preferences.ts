import type { Core } from '@strapi/strapi';

/** What one person chose for the own panel. */
export type Preferences = Readonly<{ gregorianBeside: boolean }>;

const DEFAULTS: Preferences = { gregorianBeside: false };

/** Kept in Strapi's own store, one row a user: the choice follows a person to every browser. */
export const preferences = (strapi: Core.Strapi) => {
  const storeOf = (userId: number) =>
    strapi.store({ type: 'plugin', name: 'persian', key: `preferences-${String(userId)}` });
  return {
    async of(userId: number): Promise<Preferences> {
      const stored = (await storeOf(userId).get({})) as Partial<Preferences> | null;
      return { ...DEFAULTS, ...stored };
    },
    async keep(userId: number, chosen: Preferences): Promise<void> {
      await storeOf(userId).set({ value: chosen });
    },
  };
};
