import { type KeyboardEvent, useState } from 'react';

import { useOrderAgendaMutation } from '../api/commands';
import type { AgendaItemInMeeting, Council, MeetingPage } from '../api/contract';
import { isSecretary } from '../council/roles';
import { useNumber } from '../days';
import { useOutcome } from '../outcome';
import { useMayWork } from '../permissions';
import { type TextKey, useText } from '../texts';
import { type Reach, arranged, movedTo, reachOf, waiting } from './order';

/** Before the agenda is frozen. */
const OPEN_STATES = ['planned', 'scheduled', 'convoked'];

export const useMayOrder = (council: Council, { meeting }: MeetingPage): boolean =>
  useMayWork() && isSecretary(council) && OPEN_STATES.includes(meeting.state);

/** An item that was picked up with the keyboard, and the place to which it has come. */
type Held = Readonly<{ id: string; place: number }>;

export type AgendaOrder = Readonly<{
  /** As they would stand if what is held were put down now. */
  items: readonly AgendaItemInMeeting[];
  heldId: string | null;
  /** What a screen reader says of the last step. */
  said: string;
  /** Picks an item up, or puts down the one that is held. */
  toggle: (item: AgendaItemInMeeting) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  putBack: () => void;
  put: (item: AgendaItemInMeeting, place: number) => Promise<void>;
  /** The places to which an item may go, and the one where it is. */
  reach: (id: string) => Reach & Readonly<{ at: number }>;
  save: (ids: readonly string[]) => Promise<boolean>;
}>;

/** The agenda in the hands of whoever orders it: by keyboard here, by drag in `use-drag`. Each step is said aloud. */
export function useAgendaOrder(data: MeetingPage): AgendaOrder {
  const { items } = data;
  const save = useSave(data);
  const { said, tell } = useSaid(waiting(items).length);
  const [held, setHeld] = useState<Held | null>(null);
  const heldItem = items.find(({ id }) => id === held?.id);
  const reach = (id: string) => ({ ...reachOf(items, id), at: waiting(items).findIndex((item) => item.id === id) });

  const put = async (item: AgendaItemInMeeting, place: number) => {
    const { at } = reach(item.id);
    setHeld(null);
    const isThere = place === at || (await save(movedTo(items, item.id, place)));
    tell(isThere ? 'order.put' : 'order.back', item, isThere ? place : at);
  };
  const putBack = () => {
    if (heldItem !== undefined) tell('order.back', heldItem, reach(heldItem.id).at);
    setHeld(null);
  };
  const hold = (item: AgendaItemInMeeting, place: number, key: TextKey) => {
    setHeld({ id: item.id, place });
    tell(key, item, place);
  };
  return {
    items: held === null ? items : arranged(items, movedTo(items, held.id, held.place)),
    heldId: held?.id ?? null,
    said,
    ...{ put, putBack, reach, save },
    toggle: (item) => {
      if (held?.id === item.id) void put(item, held.place);
      else hold(item, reach(item.id).at, 'order.held');
    },
    onKeyDown: (event) => {
      const by = STEPS[event.key];
      if (held === null || heldItem === undefined || by === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (by === 'back') putBack();
      else hold(heldItem, ...stepped(held.place, by, reach(held.id)));
    },
  };
}

const STEPS: Readonly<Record<string, -1 | 1 | 'back'>> = { ArrowUp: -1, ArrowDown: 1, Escape: 'back' };

/** One place further, and what is said of it; at the end of its reach it stays. */
function stepped(place: number, by: -1 | 1, { first, last }: Reach): [number, TextKey] {
  const next = Math.min(last, Math.max(first, place + by));
  return [next, next === place ? 'order.end' : 'order.at'];
}

function useSave({ meeting }: MeetingPage): (ids: readonly string[]) => Promise<boolean> {
  const outcome = useOutcome();
  const [order] = useOrderAgendaMutation();
  return async (items) => {
    const asked = order({ meetingId: meeting.id, items, expectedAgendaVersion: meeting.agendaVersion });
    return (await outcome(asked)) !== null;
  };
}

function useSaid(count: number) {
  const say = useText();
  const formatNumber = useNumber();
  const [said, setSaid] = useState('');
  const tell = (key: TextKey, { title }: AgendaItemInMeeting, place: number) => {
    setSaid(say(key, { title, place: formatNumber(place + 1), count: formatNumber(count) }));
  };
  return { said, tell };
}
