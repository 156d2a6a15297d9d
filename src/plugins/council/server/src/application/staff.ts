import { rolesIn } from '../domain/actor';
import type { Ports } from './ports';

/** The secretary, or the house in their place: who keeps the council's papers. */
export const isSecretary = ({ actor }: Pick<Ports, 'actor'>): boolean =>
  rolesIn(actor, []).some((role) => role === 'secretary' || role === 'system');

/** The chair as well: who runs its votes. */
export const leads = (ports: Pick<Ports, 'actor'>): boolean =>
  isSecretary(ports) || rolesIn(ports.actor, []).includes('chair');

/** For anybody else. */
export const SECRETARY = { code: 'role-required', roles: ['secretary'] } as const;
export const LEADERS = { code: 'role-required', roles: ['chair', 'secretary'] } as const;
