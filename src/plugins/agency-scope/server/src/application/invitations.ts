import { type Result, err, ok } from '@hamresan/kit';

import { type Account, type Actor, type MemberRole } from '../domain/actor';
import { accountLabel, actorLabel } from '../domain/audit';
import { invitationState, isPasswordStrong } from '../domain/invitation.policy';
import { mayManage } from '../domain/management.policy';
import type { Refusal } from '../domain/refusal';
import type { Invitation, Ports } from './ports';

type Wanted = Readonly<{ agencyId: string; email: string; kind: 'panel' | 'api'; role: MemberRole; hours: number }>;
/** The token leaves the system here and only here; what is kept is its hash. */
export type Invited = Readonly<{ id: number; token: string; expiresAt: Date }>;

const INVITATION = { contentType: 'plugin::agency-scope.invitation' };
const subject = (id: number): string => `invitation:${String(id)}`;

/** Asks somebody, by e-mail address, to work for an agency. */
export async function inviteMember(ports: Ports, actor: Actor, wanted: Wanted): Promise<Result<Invited, Refusal>> {
  const { agencyId, email, kind, role, hours } = wanted;
  if (!mayManage(actor, agencyId)) return err({ code: 'staff-required' });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return err({ code: 'field-invalid', field: 'email' });
  if (!(await ports.agencies.exists(agencyId))) return err({ code: 'agency-not-found', field: 'agencyId' });
  const token = ports.tokens.mint();
  const expiresAt = new Date(ports.now().getTime() + hours * 60 * 60 * 1000);
  return ports.together(async () => {
    const tokenHash = ports.tokens.hash(token);
    const by = actorLabel(actor);
    const id = await ports.invitations.add({ agencyId, email, kind, role, tokenHash, expiresAt, by });
    await ports.record({ ...INVITATION, action: 'invite', subject: subject(id), agencyId, detail: { kind, role } });
    return ok({ id, token, expiresAt });
  });
}

export async function revokeInvitation(ports: Ports, actor: Actor, id: number): Promise<Result<number, Refusal>> {
  const invitation = await ports.invitations.find(id);
  if (!invitation || !mayManage(actor, invitation.agencyId)) return err({ code: 'not-found' });
  if (invitationState(invitation, ports.now()) !== 'open') return err({ code: 'invitation-not-valid' });
  return ports.together(async () => {
    await ports.invitations.close(id, { revokedAt: ports.now() });
    const { agencyId } = invitation;
    await ports.record({ ...INVITATION, action: 'revoke-invitation', subject: subject(id), agencyId, detail: {} });
    return ok(id);
  });
}

type Acceptance = Readonly<{ token: string; name: string; password: string }>;

/**
 * Takes an invitation up, once: makes the account if there is none of this address, and gives it the seat. An account
 * that exists keeps its password and its name. Every token that does not open looks the same.
 */
export async function acceptInvitation(
  ports: Ports,
  { token, name, password }: Acceptance,
): Promise<Result<Readonly<{ email: string; isNew: boolean }>, Refusal>> {
  return ports.together(async () => {
    const invitation = await ports.invitations.findByTokenHash(ports.tokens.hash(token));
    if (!invitation || invitationState(invitation, ports.now()) !== 'open') {
      return err({ code: 'invitation-not-valid' });
    }
    const { kind, email } = invitation;
    const existing = await ports.accounts.findByEmail(kind, email);
    if (!existing && !isPasswordStrong(password)) return err({ code: 'password-too-weak' });
    if (!existing && name.trim() === '') return err({ code: 'field-invalid', field: 'name' });
    const account = existing ?? (await ports.accounts.create({ kind, email, name: name.trim(), password }));
    await seatAccount(ports, invitation, account);
    return ok({ email, isNew: existing === null });
  });
}

async function seatAccount(ports: Ports, invitation: Invitation, account: Account): Promise<void> {
  const { id, agencyId, role } = invitation;
  await ports.invitations.close(id, { acceptedAt: ports.now() });
  const held = await ports.memberships.inForce(agencyId, account);
  if (!held.some((seat) => seat.role === role)) {
    await ports.memberships.add({ agencyId, account, role, validFrom: ports.now(), validTo: null });
  }
  const detail = { account: accountLabel(account), role };
  await ports.record({ ...INVITATION, action: 'accept-invitation', subject: subject(id), agencyId, detail });
}
