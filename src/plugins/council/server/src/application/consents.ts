import { err, ok } from '@hamresan/kit';

import type { Answer, Ports } from './ports';

type Role = 'chair' | 'secretary';
type Key = Readonly<{ entity: string; action: string }>;

/** Agrees to a move that somebody else makes: chair or secretary, in their own name. Twice is once. */
export async function giveConsent(ports: Ports, councilId: string, key: Key): Answer<Readonly<{ role: Role }>> {
  const [role] = ports.actor.staff;
  if (role === undefined) return err({ code: 'role-required', roles: ['chair', 'secretary'] });
  return ports.inTurn(councilId, async () => {
    const given = await ports.tables.consents.list({ ...key, account: ports.actor.label, usedAt: null });
    if (given.length > 0) return ok({ role });
    await ports.tables.consents.add({ ...key, role, account: ports.actor.label, at: ports.now() });
    await ports.record({ action: `agree-to-${key.action}`, entity: key.entity });
    return ok({ role });
  });
}

export type Consents = Readonly<{
  /** The chair agreed, or is who asks. */
  byChair: boolean;
  /** Somebody else than who asks agreed, in the other role. */
  bySecondPerson: boolean;
  signedBy: readonly Readonly<{ role: Role; account: string }>[];
}>;

/** Who agreed to a move, and has not been used for an earlier one. */
export async function consentsTo(ports: Ports, key: Key): Promise<Consents> {
  const given = await ports.tables.consents.list({ ...key, usedAt: null });
  const { label, staff } = ports.actor;
  const others = given.filter(({ account }) => account !== label);
  return {
    byChair: staff.includes('chair') || given.some(({ role }) => role === 'chair'),
    bySecondPerson: others.some(({ role }) => !staff.includes(role)),
    signedBy: given.map(({ role, account }) => ({ role, account })),
  };
}

/** A consent is for one move: the next one wants another. */
export async function useConsents({ tables, now }: Ports, key: Key): Promise<void> {
  for (const { id } of await tables.consents.list({ ...key, usedAt: null })) {
    await tables.consents.change(id, { usedAt: now() });
  }
}
