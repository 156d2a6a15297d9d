import { Flex } from '@strapi/design-system';
import { Drag as DragIcon } from '@strapi/icons';
import { type DragEventHandler, type KeyboardEvent, useEffect, useRef } from 'react';

type GripProps = Readonly<{
  label: string;
  onDragStart: DragEventHandler;
  onDragEnd: () => void;
  /** What the keyboard does with it; without this it is for the mouse alone. */
  keyboard?: Readonly<{
    isHeld: boolean;
    toggle: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onBlur: () => void;
  }>;
}>;

/**
 * By which an item is taken: with the mouse it is dragged, with the keyboard it is picked up and put down. It is no
 * `<button>`, which Firefox does not drag.
 */
export function Grip({ label, keyboard, ...dragging }: GripProps) {
  const grip = useRef<HTMLElement>(null);
  const isHeld = keyboard?.isHeld === true;
  // What is moved by keyboard stays in sight.
  useEffect(() => {
    if (isHeld) grip.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
  const given = keyboard === undefined ? { 'aria-hidden': true } : keyboardProps(label, keyboard);
  return (
    <Flex
      ref={grip}
      tag="span"
      draggable
      title={label}
      padding={1}
      hasRadius
      background={isHeld ? 'primary200' : 'transparent'}
      color="neutral600"
      style={{ cursor: 'grab' }}
      {...given}
      {...dragging}
    >
      <DragIcon aria-hidden />
    </Flex>
  );
}

const keyboardProps = (label: string, { isHeld, toggle, onKeyDown, onBlur }: NonNullable<GripProps['keyboard']>) => ({
  role: 'button',
  tabIndex: 0,
  'aria-label': label,
  'aria-pressed': isHeld,
  onClick: toggle,
  onBlur,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') {
      onKeyDown(event);
      return;
    }
    event.preventDefault();
    toggle();
  },
});
