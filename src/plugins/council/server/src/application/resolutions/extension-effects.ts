import { err, ok } from '@hamresan/kit';

import type { Effect } from '../move';
import type { Ports } from '../ports';
import type { ResolutionRow } from '../rows';
import { councilDay } from './council-day';
import { isDecisionOf } from './decisions';
import { extensionsOf, openOne } from './extensions';
import type { ExtensionRow } from './resolution-rows';
import { dayIn, textIn } from './input';

type ResolutionEffect = Effect<ResolutionRow>;

/** More time, for a reason; on which day it was asked for stays written down (RS12, I39). */
export const requestExtension: ResolutionEffect = async ({ ports, row, request }) => {
  const toDay = dayIn(request.input, 'dueDay');
  if (toDay === null || row.dueDay === null) return err({ code: 'field-invalid', field: 'dueDay' });
  const { iso } = await councilDay(ports, row.councilId);
  const asked = { requestedDay: iso, fromDay: row.dueDay, toDay, reason: request.reason };
  await ports.tables.extensions.add({ ...asked, resolutionId: row.id, outcome: 'open' });
  return ok({});
};

async function answer(ports: Ports, id: string, said: Pick<ExtensionRow, 'outcome' | 'decidedIn'>): Promise<void> {
  const decided = { decidedBy: ports.actor.label, decidedAt: ports.now() };
  await ports.tables.extensions.change(id, { ...said, ...decided });
}

/** The day moves, within the chair's power or where the council decided so (RS13). */
export const grantExtension: ResolutionEffect = async ({ ports, row, request }) => {
  const wanted = openOne(await extensionsOf(ports, row.id));
  if (wanted === null) return err({ code: 'field-invalid', field: 'dueDay' });
  const decidedIn = textIn(request.input, 'decidedIn') || null;
  // What the council decided gives the chair new days: a decision that is none must not be written down as one.
  if (decidedIn !== null && !(await isDecisionOf(ports, row, decidedIn))) {
    return err({ code: 'field-invalid', field: 'decidedIn' });
  }
  await answer(ports, wanted.id, { outcome: 'granted', decidedIn });
  return ok({ dueDay: wanted.toDay });
};

/** The day stays (RS14). */
export const denyExtension: ResolutionEffect = async ({ ports, row }) => {
  const wanted = openOne(await extensionsOf(ports, row.id));
  if (wanted !== null) await answer(ports, wanted.id, { outcome: 'denied', decidedIn: null });
  return ok({});
};
