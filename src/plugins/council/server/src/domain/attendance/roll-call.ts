import { type Proxy, type ProxyRules, proxyInUse } from '../seats/proxy';
import type { QuorumBase, SeatSnapshot } from '../seats/seat';
import { type AttendanceEvent, presenceAt, presentSeats } from './presence';
import { type Recusal, recusedSeats } from './recusal';

/** How a seat stands to an item. `represented`: absent, with a proxy in use. A recused seat is that, wherever it is. */
export type Standing = 'present' | 'represented' | 'absent' | 'excused' | 'recused';

export type RollEntry = SeatSnapshot &
  Readonly<{
    standing: Standing;
    /** In the room, whatever its standing. */
    isInRoom: boolean;
    /** The seat that represents it. */
    holderSeatId: string | null;
  }>;

/** All seats of the base at one instant, for one item or (null) the meeting. Taken when a vote opens, it is kept (I16). */
export type RollCall = Readonly<{ itemId: string | null; at: Date; seats: readonly RollEntry[] }>;

/** What is written down about a meeting that its rolls are called from. */
export type RollBook = Readonly<{
  base: QuorumBase;
  log: readonly AttendanceEvent[];
  recusals: readonly Recusal[];
  proxies: readonly Proxy[];
  proxyRules: ProxyRules;
}>;

/** Calls the roll (I16, I22). Only seats of the base are called: guests sign the attendance book too and count for nothing. */
export function rollCall(book: RollBook, { itemId, at }: Pick<RollCall, 'itemId' | 'at'>): RollCall {
  const floor = { at, present: presentSeats(book.log, at), recused: recusedSeats(book.recusals, itemId) };
  const entryOf = (seat: SeatSnapshot): RollEntry => {
    const proxy = proxyInUse({ rules: book.proxyRules, proxies: book.proxies }, floor, seat.seatId);
    const { state } = presenceAt(book.log, seat.seatId, at);
    return {
      ...seat,
      standing: standingOf({ isRecused: floor.recused.has(seat.seatId), isRepresented: proxy !== null, state }),
      isInRoom: floor.present.has(seat.seatId),
      holderSeatId: proxy?.holderSeatId ?? null,
    };
  };
  return { itemId, at, seats: book.base.seats.map(entryOf) };
}

function standingOf({
  isRecused,
  isRepresented,
  state,
}: Readonly<{ isRecused: boolean; isRepresented: boolean; state: 'present' | 'absent' | 'excused' }>): Standing {
  if (isRecused) return 'recused';
  return isRepresented ? 'represented' : state;
}

/** A roll in numbers, as the quorum asks for them. `present` are those in the room who are not recused. */
export type Headcount = Readonly<{ base: number; present: number; represented: number; recusedInRoom: number }>;

/** Counts a roll (I19). */
export function headcount({ seats }: Pick<RollCall, 'seats'>): Headcount {
  const count = (standing: Standing): number => seats.filter((seat) => seat.standing === standing).length;
  return {
    base: seats.length,
    present: count('present'),
    represented: count('represented'),
    recusedInRoom: seats.filter(({ standing, isInRoom }) => standing === 'recused' && isInRoom).length,
  };
}
