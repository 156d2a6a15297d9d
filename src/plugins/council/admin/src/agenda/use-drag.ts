import { type DragEvent, useState } from 'react';

import type { AgendaItem, MeetingPage } from '../api/contract';
import { useMoves } from '../moves/use-move';
import { movedTo, reachOf, reachOfNew, waiting } from './order';
import type { AgendaOrder } from './use-agenda-order';

type Dragged = Readonly<{ item: AgendaItem; from: 'agenda' | 'pool' }>;

/** Where what is dragged would come to stand: beside which item, and on which side of it. */
export type Mark = Readonly<{ id: string; side: 'above' | 'below' }>;

export type Drag = Readonly<{
  dragged: Dragged | null;
  mark: Mark | null;
  /** Whether the pool would take what is dragged. */
  isOverPool: boolean;
  begin: (event: DragEvent, dragged: Dragged) => void;
  end: () => void;
  overItem: (event: DragEvent, id: string) => void;
  overPool: (event: DragEvent) => void;
  leave: () => void;
  dropOnAgenda: (event: DragEvent) => void;
  dropOnPool: (event: DragEvent) => void;
}>;

/** What is dragged at the moment, and over what. */
function useDragged() {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [place, setPlace] = useState<number | null>(null);
  const [isOverPool, setOverPool] = useState(false);
  const leave = () => {
    setPlace(null);
    setOverPool(false);
  };
  const end = () => {
    setDragged(null);
    leave();
  };
  const begin = (event: DragEvent, begun: Dragged) => {
    event.dataTransfer.effectAllowed = 'move';
    // Without any data Firefox drags nothing.
    event.dataTransfer.setData('text/plain', begun.item.title);
    const card = event.currentTarget.closest('li');
    if (card !== null) event.dataTransfer.setDragImage(card, 0, 0);
    setDragged(begun);
  };
  return { dragged, place, isOverPool, setPlace, setOverPool, begin, leave, end };
}

const movingOf = ({ item }: Dragged) => ({ things: 'agenda-items', id: item.id, version: item.version }) as const;

/** Items dragged within the agenda, onto it from the pool, and off it into the pool; the browser does the dragging. */
export function useDrag({ meeting, items }: MeetingPage, { put, save }: AgendaOrder): Drag {
  const move = useMoves();
  const { place, setPlace, setOverPool, ...state } = useDragged();
  const { dragged, end } = state;
  const fromAgenda = dragged?.from === 'agenda' ? dragged : null;

  const schedule = async (from: Dragged, at: number) => {
    const isThere = await move(movingOf(from), 'schedule', { meetingId: meeting.id });
    if (isThere) await save(movedTo(items, from.item.id, at));
  };
  return {
    ...state,
    mark: dragged === null || place === null ? null : markAt(items, dragged, place),
    overItem: (event, id) => {
      if (dragged === null) return;
      event.preventDefault();
      setPlace(placeFor(items, dragged, { id, isBelow: isInLowerHalf(event) }));
    },
    overPool: (event) => {
      if (fromAgenda === null) return;
      event.preventDefault();
      setOverPool(true);
    },
    dropOnAgenda: (event) => {
      if (dragged === null || place === null) return;
      event.preventDefault();
      end();
      const there = items.find(({ id }) => id === dragged.item.id);
      void (there === undefined ? schedule(dragged, place) : put(there, place));
    },
    dropOnPool: (event) => {
      if (fromAgenda === null) return;
      event.preventDefault();
      end();
      void move(movingOf(fromAgenda), 'unschedule');
    },
  };
}

function isInLowerHalf({ currentTarget, clientY }: DragEvent): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
}

type Items = MeetingPage['items'];

/** The place that is meant by a point above or below the middle of an item, as near to it as the item may go. */
function placeFor(items: Items, { item }: Dragged, over: Readonly<{ id: string; isBelow: boolean }>): number {
  const row = waiting(items);
  const [from, to] = [item.id, over.id].map((id) => row.findIndex((each) => each.id === id)) as [number, number];
  const { first, last } = from === -1 ? reachOfNew(items) : reachOf(items, item.id);
  const slot = to + (over.isBelow ? 1 : 0);
  return Math.min(last, Math.max(first, from !== -1 && slot > from ? slot - 1 : slot));
}

function markAt(items: Items, { item }: Dragged, place: number): Mark | null {
  const row = waiting(items);
  const from = row.findIndex(({ id }) => id === item.id);
  const isBelow = from === -1 ? place === row.length : place > from;
  const beside = row[from === -1 && isBelow ? place - 1 : place];
  return beside === undefined || place === from ? null : { id: beside.id, side: isBelow ? 'below' : 'above' };
}
