import { type Result, err, ok } from '@hamresan/kit';

import { type Actor, isUnrestricted } from '../domain/actor';
import { accountLabel, actorLabel } from '../domain/audit';
import type { Refusal } from '../domain/refusal';
import type { Ports, Suspended } from './ports';

const SUSPENSION = { contentType: 'plugin::agency-scope.suspension' };

/** Takes an account or a whole agency out, at once: an account is refused at its next request, sessions included. */
export async function suspend(
  ports: Ports,
  actor: Actor,
  { whom, reason }: Readonly<{ whom: Suspended; reason: string }>,
): Promise<Result<number, Refusal>> {
  if (!isUnrestricted(actor)) return err({ code: 'staff-required' });
  if (reason.trim() === '') return err({ code: 'reason-required' });
  if (isSelf(actor, whom)) return err({ code: 'own-account' });
  if (!(await exists(ports, whom))) return err({ code: 'not-found' });
  return ports.inTurn(async () => {
    if (await ports.suspensions.findOpen(whom)) return err({ code: 'already-suspended' });
    const by = actorLabel(actor);
    const id = await ports.suspensions.add({ whom, reason: reason.trim(), since: ports.now(), by });
    if ('account' in whom) await ports.accounts.setActive(whom.account, false);
    const detail = { ...detailOf(whom), reason: reason.trim() };
    await ports.record({ ...SUSPENSION, ...about(whom, id), action: 'suspend', detail });
    return ok(id);
  });
}

export async function liftSuspension(ports: Ports, actor: Actor, id: number): Promise<Result<number, Refusal>> {
  if (!isUnrestricted(actor)) return err({ code: 'staff-required' });
  const suspension = await ports.suspensions.find(id);
  if (!suspension?.isOpen) return err({ code: 'not-found' });
  const { whom } = suspension;
  return ports.together(async () => {
    await ports.suspensions.lift(id, ports.now());
    if ('account' in whom) await ports.accounts.setActive(whom.account, true);
    await ports.record({ ...SUSPENSION, ...about(whom, id), action: 'lift-suspension', detail: detailOf(whom) });
    return ok(id);
  });
}

const isSelf = (actor: Actor, whom: Suspended): boolean =>
  actor.kind === 'staff' &&
  'account' in whom &&
  actor.account.kind === whom.account.kind &&
  actor.account.id === whom.account.id;

const exists = (ports: Ports, whom: Suspended): Promise<boolean> =>
  'account' in whom ? ports.accounts.exists(whom.account) : ports.agencies.exists(whom.agencyId);

const about = (whom: Suspended, id: number) => ({
  subject: `suspension:${String(id)}`,
  agencyId: 'agencyId' in whom ? whom.agencyId : null,
});

const detailOf = (whom: Suspended): Readonly<Record<string, string>> =>
  'account' in whom ? { account: accountLabel(whom.account) } : {};
