import { err, ok } from '@hamresan/kit';

import { rolesIn, seesAll } from '../../domain/actor';
import { type Recusal, recuse, withdrawRecusal } from '../../domain/attendance/recusal';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import { castingsIn } from '../polls/castings';
import type { AgendaItemRow, MeetingRow, SeatRow } from '../rows';
import { baseOfMeeting } from './meeting-quorum';

type Wish = Readonly<{ itemId: string; seatId: string; reason: string }>;

/** A seat keeps out of what is on an agenda, before its vote or while it is discussed. */
const STATES_WITH_RECUSAL = ['on-agenda', 'in-discussion'];

/** The seats that keep out of an item, as they are stored with it. */
export const recusalsOf = ({ id, recusedSeats }: AgendaItemRow): readonly Recusal[] =>
  (recusedSeats ?? []).map((recusal) => ({ ...recusal, at: new Date(recusal.at), itemId: id }));

/** A seat keeps out of an item (I22): it says so itself, or the secretary writes down that it did. */
export const recuseSeat = (ports: Ports, wish: Wish): Answer<AgendaItemRow> =>
  changeRecusals(ports, wish, async ({ item, meeting }) => {
    const { seatId, itemId, reason } = wish;
    const recusal = { seatId, itemId, reason, at: ports.now(), recordedBy: ports.actor.label };
    return recuse(recusalsOf(item), recusal, await castingsIn(ports, meeting.id));
  });

/** Takes it back, as long as nothing of the item was voted on (I22). */
export const withdrawSeatRecusal = (ports: Ports, wish: Wish): Answer<AgendaItemRow> =>
  changeRecusals(ports, wish, async ({ item }) => {
    const opened = await ports.tables.polls.count({ itemId: item.id, openedAt: { $notNull: true } });
    return withdrawRecusal(recusalsOf(item), { ...wish, voteWasOpened: opened > 0 });
  });

type Setting = Readonly<{ item: AgendaItemRow; meeting: MeetingRow }>;
type Change = (setting: Setting) => Promise<ReturnType<typeof recuse> | ReturnType<typeof withdrawRecusal>>;

async function changeRecusals(ports: Ports, wish: Wish, change: Change): Answer<AgendaItemRow> {
  const known = await ports.tables.items.find(wish.itemId);
  const seat = await ports.tables.seats.find(wish.seatId);
  if (known === null || seat?.councilId !== known.councilId || !maySpeak(ports, seat))
    return err({ code: 'not-found' });
  return ports.inTurn(known.councilId, async () => {
    const setting = await settingOf(ports, known.id);
    if (setting === null) return err({ code: 'field-invalid', field: 'item' });
    const base = await baseOfMeeting(ports, setting.meeting);
    if (!base.seats.some(({ seatId }) => seatId === seat.id)) return err({ code: 'seat-not-entitled' });
    const recusals = await change(setting);
    if (!recusals.ok) return recusals;
    return write(ports, { ...setting, wish, recusals: recusals.value });
  });
}

/** Who answers for the seat, or the council's staff; to others there is no such seat. */
const maySpeak = ({ actor }: Ports, { agencyId }: SeatRow): boolean =>
  seesAll(actor) || rolesIn(actor, [agencyId]).includes('representative');

/** The item and its meeting, while somebody can still keep out of it. */
async function settingOf({ tables }: Ports, itemId: string): Promise<Setting | null> {
  const item = await tables.items.find(itemId);
  const meeting = item?.meetingId == null ? null : await tables.meetings.find(item.meetingId);
  return item !== null && meeting !== null && STATES_WITH_RECUSAL.includes(item.state) ? { item, meeting } : null;
}

type Written = Setting & Readonly<{ wish: Wish; recusals: readonly Recusal[] }>;

async function write(ports: Ports, { item, wish, recusals }: Written): Answer<AgendaItemRow> {
  const before = item.recusedSeats ?? [];
  if (recusals.length === before.length) return ok(item);
  const recusedSeats = recusals.map(({ seatId, reason, at, recordedBy }) => ({
    seatId,
    reason,
    recordedBy,
    at: at.toISOString(),
  }));
  const change = { recusedSeats, version: item.version + 1 };
  await ports.tables.items.change(item.id, change);
  const action = recusals.length > before.length ? 'recuse' : 'withdraw-recusal';
  await ports.record({ action, entity: entityOf('item', item.id), asSeat: wish.seatId, reason: wish.reason });
  return ok({ ...item, ...change });
}
