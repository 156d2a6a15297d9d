import { type Result, err, ok } from '@hamresan/kit';

import { type Actor, isUnrestricted } from '../domain/actor';
import { accountLabel } from '../domain/audit';
import { isInForce } from '../domain/membership.policy';
import { mayManage } from '../domain/management.policy';
import type { Refusal } from '../domain/refusal';
import type { NewMembership, Ports } from './ports';

/**
 * Gives an account a seat in an agency. Staff only: accounts are named by number, and whether there is one of a number is
 * nothing that the head of an agency may find out. Heads invite by address.
 */
export async function addMember(
  ports: Ports,
  actor: Actor,
  membership: NewMembership,
): Promise<Result<number, Refusal>> {
  const { agencyId, account, role, validFrom, validTo } = membership;
  if (!isUnrestricted(actor)) return err({ code: 'staff-required' });
  if (!(await ports.agencies.exists(agencyId))) return err({ code: 'agency-not-found', field: 'agencyId' });
  if (!(await ports.accounts.exists(account))) return err({ code: 'field-invalid', field: 'accountId' });
  if (validFrom && validTo && validTo <= validFrom) return err({ code: 'field-invalid', field: 'validTo' });
  return ports.inTurn(async () => {
    const held = await ports.memberships.inForce(agencyId, account);
    if (held.some((seat) => seat.role === role)) return err({ code: 'already-member' });
    const id = await ports.memberships.add(membership);
    const detail = { account: accountLabel(account), role };
    await ports.record({ ...MEMBERSHIP, action: 'add-member', subject: subject(id), agencyId, detail });
    return ok(id);
  });
}

/** Ends a seat as of now: the next request of the account does without it. */
export async function endMembership(ports: Ports, actor: Actor, id: number): Promise<Result<number, Refusal>> {
  const membership = await ports.memberships.find(id);
  if (!membership || !mayManage(actor, membership.agencyId)) return err({ code: 'not-found' });
  const now = ports.now();
  if (!isInForce({ validFrom: null, validTo: membership.validTo }, now)) return err({ code: 'not-found' });
  const { agencyId, account } = membership;
  return ports.together(async () => {
    await ports.memberships.end(id, now);
    const detail = { account: accountLabel(account) };
    await ports.record({ ...MEMBERSHIP, action: 'end-membership', subject: subject(id), agencyId, detail });
    return ok(id);
  });
}

const MEMBERSHIP = { contentType: 'plugin::agency-scope.membership' };
const subject = (id: number): string => `membership:${String(id)}`;
