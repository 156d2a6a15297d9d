import { type ReactNode, useState } from 'react';

import type { Offer } from '../api/contract';
import { formOf } from './asked';
import type { Movable } from './movable';
import { MoveDialog } from './move-dialog';
import { useMove } from './use-move';

/** Makes a move that is chosen: at once, or after its dialog, which has to stand somewhere on the page. */
export function useChosenMove(movable: Movable): Readonly<{ choose: (offer: Offer) => void; dialog: ReactNode }> {
  const [chosen, setChosen] = useState<Offer | null>(null);
  const move = useMove(movable);
  const choose = (offer: Offer) => {
    const { asks, isGrave = false } = formOf(movable.things, offer.action);
    if (asks.length > 0 || isGrave) setChosen(offer);
    else void move(offer.action);
  };
  const close = () => {
    setChosen(null);
  };
  return { choose, dialog: <MoveDialog movable={movable} offer={chosen} close={close} /> };
}
