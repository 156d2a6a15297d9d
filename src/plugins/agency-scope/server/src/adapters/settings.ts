import type { Core } from '@strapi/strapi';

/** `config/plugins.ts`: `'agency-scope': { config: { … } }`. */
export type Settings = Readonly<{
  /** The content type whose documents are the agencies (tenants). */
  agencyType: string;
  /** The attribute of it that people read. */
  agencyName: string;
  /** Codes of the panel roles that work on every agency's entries. */
  staffRoles: readonly string[];
  /** The roles that accounts get which come by an invitation: a code of the panel's, a type of the API's. */
  panelRole: string;
  apiRole: string;
  /** The scalar column that says whose a row is. */
  scopeKey: string;
  /** How long an invitation can be accepted. */
  invitationHours: number;
  /** How long a signed link to a file that is not released can be used. */
  fileLinkMinutes: number;
}>;

export const DEFAULTS: Settings = {
  agencyType: '',
  agencyName: 'name',
  staffRoles: ['strapi-super-admin'],
  panelRole: '',
  apiRole: 'authenticated',
  scopeKey: 'agencyId',
  invitationHours: 7 * 24,
  fileLinkMinutes: 60,
};

export const settings = (strapi: Core.Strapi): Settings => strapi.config.get('plugin::agency-scope');
