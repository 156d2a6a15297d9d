import { err, ok } from '@hamresan/kit';

import { seesAll } from '../../domain/actor';
import { isGiven } from '../../domain/given';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { MinutesRow, ObjectionRow } from '../rows';

export type ObjectionAnswer = Readonly<{ minutesId: string; objectionId: string; answer: string; isAccepted: boolean }>;

/**
 * Answers an objection: the secretary, once, while the minutes are in review. One that is accepted lets them be revised
 * (MN4); before all are answered they do not become ready (MN5).
 */
export async function answerObjection(ports: Ports, given: ObjectionAnswer): Answer<ObjectionRow> {
  const known = await ports.tables.minutes.find(given.minutesId);
  if (known === null || !seesAll(ports.actor)) return err({ code: 'not-found' });
  if (!ports.actor.staff.includes('secretary')) return err({ code: 'role-required', roles: ['secretary'] });
  if (!isGiven(given.answer)) return err({ code: 'field-invalid', field: 'answer' });
  return ports.inTurn(known.councilId, async () => {
    const row = await ports.tables.minutes.find(given.minutesId);
    return row === null ? err({ code: 'not-found' }) : answerInTurn(ports, row, given);
  });
}

async function answerInTurn(ports: Ports, row: MinutesRow, given: ObjectionAnswer): Answer<ObjectionRow> {
  const objection = await ports.tables.objections.find(given.objectionId);
  if (objection?.minutesId !== row.id) return err({ code: 'not-found' });
  if (row.state !== 'in-review') return err({ code: 'minutes-locked', state: row.state });
  if (objection.isAccepted !== null) return err({ code: 'objection-answered' });
  const { answer, isAccepted } = given;
  const change = { answer, isAccepted, answeredAt: ports.now() };
  await ports.tables.objections.change(objection.id, change);
  const action = isAccepted ? 'accept-objection' : 'reject-objection';
  await ports.record({ action, entity: entityOf('minutes', row.id), reason: answer });
  return ok({ ...objection, ...change });
}
