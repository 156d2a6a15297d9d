import type { Core } from '@strapi/strapi';

/** What a project sets in `config/plugins.ts`. */
export type Settings = Readonly<{
  /** Codes of panel roles. */
  secretaryRoles: readonly string[];
  chairRoles: readonly string[];
  /** From whom invitations come: `name <address>`; the same mailbox that sends (RFC 5546). */
  organizer: Readonly<{ name: string; address: string }>;
  /** Where people read about meetings and resolutions; without it, below the address of this server. */
  site: string | null;
  /** `smtps://user:password@host`; without it, messages stay in the outbox and are read there. */
  smtp: string | null;
}>;

export const DEFAULTS: Settings = {
  secretaryRoles: ['strapi-super-admin'],
  chairRoles: [],
  organizer: { name: 'دبیرخانهٔ شورا', address: 'council@localhost' },
  site: null,
  smtp: null,
};

export const settings = (strapi: Core.Strapi): Settings => strapi.config.get('plugin::council');
