import { err, ok } from '@hamresan/kit';

import { rolesIn, seesAll } from '../../domain/actor';
import { type WhenAndWhere, whenAndWhere } from '../../domain/icalendar/when-and-where';
import { OUTBOX_CONDITIONS, OUTBOX_STATES, type OutboxState, outboxState } from '../../domain/outbox';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { MessageRow } from '../rows';

const OUTBOX_PAGE = 25;

/** A letter as the secretariat reads it, with its calendar file as it is and in two words. */
type MessageInView = MessageRow & Readonly<{ state: OutboxState; when: WhenAndWhere | null }>;

const inView = (row: MessageRow): MessageInView => ({
  ...row,
  state: outboxState(row),
  when: row.calendar === null ? null : whenAndWhere(row.calendar),
});

export type Outbox = Readonly<{
  messages: readonly MessageInView[];
  total: number;
  page: number;
  pageSize: number;
  states: Readonly<Record<OutboxState, number>>;
  /** Without a mail server everything waits here. */
  hasMailServer: boolean;
}>;

export type OutboxFilter = Readonly<{ state: OutboxState | null; page: number }>;

/**
 * What the council's people are told by letter, the latest first. Secretary and chair alone see it: with the links in it
 * anybody could answer for any seat.
 */
export async function outboxView(ports: Ports, councilId: string, { state, page }: OutboxFilter): Answer<Outbox> {
  const { actor, tables, home } = ports;
  if ((await tables.councils.find(councilId)) === null || !seesAll(actor)) return err({ code: 'not-found' });
  const where = { councilId, ...(state === null ? {} : OUTBOX_CONDITIONS[state]) };
  const [rows, total, states] = await Promise.all([
    tables.messages.list(where, { orderBy: { sendAt: 'desc' }, limit: OUTBOX_PAGE, offset: (page - 1) * OUTBOX_PAGE }),
    tables.messages.count(where),
    countsByState(ports, councilId),
  ]);
  const messages = rows.map(inView);
  return ok({ messages, total, page, pageSize: OUTBOX_PAGE, states, hasMailServer: home.hasMailServer });
}

async function countsByState({ tables }: Ports, councilId: string): Promise<Outbox['states']> {
  const counts = await Promise.all(
    OUTBOX_STATES.map(async (state) => [
      state,
      await tables.messages.count({ councilId, ...OUTBOX_CONDITIONS[state] }),
    ]),
  );
  return Object.fromEntries(counts) as Outbox['states'];
}

/** Lets a letter that was given up be tried again, as often as a new one. */
export async function retryMessage(ports: Ports, id: string): Answer<Readonly<{ id: string; state: OutboxState }>> {
  const roles = ['secretary', 'chair'] as const;
  if (!rolesIn(ports.actor, []).some((role) => roles.some((each) => each === role))) {
    return err({ code: 'role-required', roles });
  }
  const known = await ports.tables.messages.find(id);
  if (known?.councilId == null) return err({ code: 'not-found' });
  return ports.inTurn(known.councilId, async () => {
    const message = await ports.tables.messages.find(id);
    if (message === null) return err({ code: 'not-found' });
    const state = outboxState(message);
    if (state !== 'failed') return err({ code: 'message-not-failed', state });
    await ports.tables.messages.change(id, { attempts: 0 });
    await ports.record({ action: 'retry-message', entity: entityOf('message', id), reason: message.lastFault ?? '' });
    return ok({ id, state: 'waiting' });
  });
}
