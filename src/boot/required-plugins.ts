import type { Core } from '@strapi/strapi';

/** The plugins without which the house is not safe or not whole. */
export const REQUIRED_PLUGINS = ['persian', 'agency-scope', 'council'] as const;

/** Strapi skips a plugin whose build is missing without a word; a house without its scope must not open at all. */
export function assertRequiredPlugins(strapi: Core.Strapi): void {
  const missing = REQUIRED_PLUGINS.filter((name) => !isLoaded(strapi, name));
  if (missing.length === 0) return;
  throw new Error(
    `Required plugins are not built: ${missing.join(', ')}. Run "npm run build:plugins" and start again.`,
  );
}

/** Every plugin of ours describes itself through a service of this name. */
const isLoaded = (strapi: Core.Strapi, name: string): boolean =>
  // The types say that a plugin is always there; Strapi's registry answers undefined for one that it skipped.
  Boolean(
    (strapi.plugins as Record<string, { services?: Record<string, unknown> } | undefined>)[name]?.services?.['about'],
  );
