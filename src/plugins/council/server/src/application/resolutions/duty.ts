import { type Result, err, ok } from '@hamresan/kit';

import type { Refusal } from '../../domain/refusal';
import type { AgendaItemRow } from '../rows';
import { dayIn, textIn } from './input';

/** Whether something is to be done, by which seat and until when (I38). */
export type Duty = Pick<AgendaItemRow, 'needsAction' | 'leadSeat' | 'dueDay'>;

/** As the item was proposed, or as it is stated when it is adopted. Refuses a day that there is not. */
export function dutyIn(item: Duty, input: Readonly<Record<string, unknown>>): Result<Duty, Refusal> {
  const isStated = textIn(input, 'dueDay') !== '';
  const dueDay = isStated ? dayIn(input, 'dueDay') : item.dueDay;
  if (isStated && dueDay === null) return err({ code: 'field-invalid', field: 'dueDay' });
  const stated = input['needsAction'];
  const needsAction = typeof stated === 'boolean' ? stated : item.needsAction;
  return ok({ needsAction, leadSeat: textIn(input, 'leadSeat') || item.leadSeat, dueDay });
}
