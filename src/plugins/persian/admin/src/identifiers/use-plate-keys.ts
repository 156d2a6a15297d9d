import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';

import { parsePlate, plateText } from '../../../core/src';

import { type PartIndex, type PlateParts, isFull, textOfParts, withPart } from './plate-parts';

type Change = (text: string) => void;
type Input = HTMLInputElement;

const LAST = 3;
const LETTER = 1;

/** Writing and walking through the four parts of a plate as if they were one text. */
export function usePlateKeys(parts: PlateParts, change: Change) {
  const { refOf, goTo } = useInputs();
  return {
    refOf,
    write: (index: PartIndex, typed: string) => {
      const written = withPart(parts, index, typed);
      change(textOfParts(written));
      if (isFull(written, index) && !isFull(parts, index)) goTo(index + 1, 'start');
    },
    paste: (event: ClipboardEvent<Input>) => {
      const plate = parsePlate(event.clipboardData.getData('text'));
      if (!plate.ok) return;
      event.preventDefault();
      change(plateText(plate.value));
      goTo(LAST, 'end');
    },
    walk: (index: PartIndex, event: KeyboardEvent<Input>) => {
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      const isAt = (place: number) => selectionStart === place && selectionEnd === place;
      // الف is one letter, and what is left of it would become it again.
      const clearLetter = () => {
        change(textOfParts(withPart(parts, LETTER, '')));
        return true;
      };
      const steps: Readonly<Record<string, () => boolean>> = {
        ArrowRight: () => isAt(value.length) && goTo(index + 1, 'start'),
        ArrowLeft: () => isAt(0) && goTo(index - 1, 'end'),
        Backspace: () => (value === '' ? goTo(index - 1, 'end') : index === LETTER && clearLetter()),
      };
      if (steps[event.key]?.() === true) event.preventDefault();
    },
  };
}

/** The four inputs, and a way into each; `goTo` answers whether there is one. */
function useInputs() {
  const inputs = [useRef<Input>(null), useRef<Input>(null), useRef<Input>(null), useRef<Input>(null)] as const;
  const refOf = (index: PartIndex) => inputs[index];
  const goTo = (index: number, caret: 'start' | 'end'): boolean => {
    const input = inputs[index]?.current;
    if (!input) return false;
    input.focus();
    const place = caret === 'start' ? 0 : input.value.length;
    input.setSelectionRange(place, place);
    return true;
  };
  return { refOf, goTo };
}
