import type { Actor } from './actor';

/** May the actor manage who works for this agency? Staff of any; its head of their own. */
export const mayManage = (actor: Actor, agencyId: string): boolean =>
  actor.kind === 'system' || actor.kind === 'staff' || isHead(actor, agencyId);

const isHead = (actor: Actor, agencyId: string): boolean =>
  actor.kind === 'agency' && actor.seats.some((seat) => seat.agencyId === agencyId && seat.role === 'head');
