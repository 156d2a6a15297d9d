import { err, ok } from '@hamresan/kit';

import { rolesIn, seesAll } from '../../domain/actor';
import { type WhenAndWhere, whenAndWhere } from '../../domain/icalendar/when-and-where';
import { OUTBOX_CONDITIONS, OUTBOX_STATES, type OutboxState, outboxState } from '../../domain/outbox';
import { entityOf } from '../move';
import type { Answer, Ports, Where } from '../ports';
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
 * What the council's people are told by letter. Secretary and chair alone see it: with the links in it anybody could answer
 * for any seat.
 */
export async function outboxView(ports: Ports, councilId: string, { state, page }: OutboxFilter): Answer<Outbox> {
  const { actor, tables, home } = ports;
  if ((await tables.councils.find(councilId)) === null || !seesAll(actor)) return err({ code: 'not-found' });
  const where = { councilId, ...(state === null ? {} : OUTBOX_CONDITIONS[state]) };
  const rows = await pageOf(ports, where, page);
  return ok({
    messages: rows.map(inView),
    total: await tables.messages.count(where),
    page,
    pageSize: OUTBOX_PAGE,
    states: await countsByState(ports, councilId),
    hasMailServer: home.hasMailServer,
  });
}

/** What is due or was, the latest first; behind it what waits for its day, the next one first. */
async function pageOf({ tables, now }: Ports, where: Where, page: number): Promise<readonly MessageRow[]> {
  const [due, later] = [
    { ...where, sendAt: { $lte: now() } },
    { ...where, sendAt: { $gt: now() } },
  ];
  const [limit, offset] = [OUTBOX_PAGE, (page - 1) * OUTBOX_PAGE];
  const first = await tables.messages.list(due, { orderBy: { sendAt: 'desc', id: 'asc' }, limit, offset });
  if (first.length === limit) return first;
  const behind = Math.max(0, offset - (await tables.messages.count(due)));
  const rest = { orderBy: { sendAt: 'asc', id: 'asc' }, limit: limit - first.length, offset: behind } as const;
  return [...first, ...(await tables.messages.list(later, rest))];
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
