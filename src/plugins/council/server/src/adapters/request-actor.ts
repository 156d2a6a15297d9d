import type { Core } from '@strapi/strapi';

import { type AgencyRole, type CouncilActor, NOBODY } from '../domain/actor';
import { settings } from './settings';

type RequestState = {
  auth?: { strategy?: { name?: string } };
  user?: { id: number; roles?: readonly { code: string }[] };
};

/** Who asks: staff by their role in the panel, agencies by what `agency-scope` knows of the account, where it is there. */
export async function actorOf(strapi: Core.Strapi, { auth, user }: RequestState): Promise<CouncilActor> {
  if (user === undefined) return NOBODY;
  const isPanel = auth?.strategy?.name === 'admin';
  return {
    label: `${isPanel ? 'panel' : 'api'}:${String(user.id)}`,
    staff: isPanel ? staffRolesOf(strapi, user.roles ?? []) : [],
    agencies: await agenciesOfAsker(strapi),
    isSystem: false,
  };
}

function staffRolesOf(strapi: Core.Strapi, roles: readonly { code: string }[]): CouncilActor['staff'] {
  const { secretaryRoles, chairRoles } = settings(strapi);
  const holds = (codes: readonly string[]) => roles.some(({ code }) => codes.includes(code));
  const secretary = holds(secretaryRoles) ? (['secretary'] as const) : [];
  return [...secretary, ...(holds(chairRoles) ? (['chair'] as const) : [])];
}

type ScopeService = {
  currentActor: () => Promise<{ kind: string; seats?: readonly { agencyId: string; role: AgencyRole }[] }>;
};

/** Without `agency-scope` nobody works for an agency: the council's staff does everything. */
async function agenciesOfAsker(strapi: Core.Strapi): Promise<CouncilActor['agencies']> {
  const plugins = strapi.plugins as Readonly<Record<string, unknown>>;
  if (plugins['agency-scope'] === undefined) return [];
  const actor = await strapi.plugin('agency-scope').service<ScopeService>('scope').currentActor();
  return actor.kind === 'agency' ? (actor.seats ?? []) : [];
}
