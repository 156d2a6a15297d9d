import type { Core } from '@strapi/strapi';

import { type CouncilActor, NOBODY } from '../domain/actor';
import { agenciesByLetter, agenciesOfAccount, labelOf } from './accounts';
import { settings } from './settings';

type RequestState = {
  auth?: { strategy?: { name?: string } };
  user?: { id: number; roles?: readonly { code: string }[] };
};

/**
 * Who asks: staff by their role in the panel; agencies by what `agency-scope` knows of the account, where it is there, and
 * by letter. Somebody can be both: then nobody verifies their own agency's work by another hat (I41).
 */
export async function actorOf(strapi: Core.Strapi, { auth, user }: RequestState): Promise<CouncilActor> {
  if (user === undefined) return NOBODY;
  const isPanel = auth?.strategy?.name === 'admin';
  const label = labelOf(isPanel ? 'panel' : 'api', user.id);
  return {
    label,
    staff: isPanel ? staffRolesOf(strapi, user.roles ?? []) : [],
    agencies: [...(await agenciesOfAccount(strapi, label)), ...(await agenciesByLetter(strapi, label))],
    isSystem: false,
  };
}

function staffRolesOf(strapi: Core.Strapi, roles: readonly { code: string }[]): CouncilActor['staff'] {
  const { secretaryRoles, chairRoles } = settings(strapi);
  const holds = (codes: readonly string[]) => roles.some(({ code }) => codes.includes(code));
  const secretary = holds(secretaryRoles) ? (['secretary'] as const) : [];
  return [...secretary, ...(holds(chairRoles) ? (['chair'] as const) : [])];
}
