import type { Core } from '@strapi/strapi';

import { orRefuse } from '../adapters/http';
import { createPorts } from '../adapters/ports';
import { addMember } from '../application/memberships';
import type { Account, MemberRole } from '../domain/actor';
import { getParts } from '../parts';

type Seat = Readonly<{ agencyId: string; account: Account; role: MemberRole; validFrom?: Date; validTo?: Date }>;

/** For the code of the project: seeds, imports. */
export const createMembersService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Gives an account a seat in an agency, from now on unless it says otherwise. Returns the number of the seat. */
  async add({ validFrom, validTo, ...seat }: Seat): Promise<number> {
    const actor = await getParts(strapi).context.currentActor();
    const period = { validFrom: validFrom ?? null, validTo: validTo ?? null };
    return orRefuse(await addMember(createPorts(strapi, actor), actor, { ...seat, ...period }));
  },
});
