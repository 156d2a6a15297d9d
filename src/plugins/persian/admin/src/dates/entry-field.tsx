import { type InputHTMLAttributes, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useId } from 'react';

import { Flex, IconButton, Popover } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { EntryFault } from './entry-fault';
import type { FieldState } from './field-props';
import { Frame, TextBox } from './frame';
import type { Entry } from './use-entry';

type Clear = Readonly<{ label: string; onClear: (event: MouseEvent<HTMLButtonElement>) => void }>;

type Props<T> = Readonly<{
  entry: Entry<T>;
  field: FieldState;
  inputRef: Ref<HTMLInputElement>;
  attributes: InputHTMLAttributes<HTMLInputElement>;
  startIcon?: ReactNode;
  /** The button that opens a calendar, if there is one. */
  opener?: ReactNode;
  clear: Clear | null;
  isOpen: boolean;
  open: () => void;
  keptText: string;
  textOf: (value: T) => string;
}>;

/** An input with typed entry in the look of the design system, and under it what is wrong with the text. */
export function EntryField<T>(props: Props<T>) {
  const { entry, field, startIcon, opener, clear } = props;
  const messageId = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      <Popover.Anchor asChild>
        <Frame
          gap={2}
          $hasError={field.hasError || entry.fault !== null}
          $isDisabled={field.isDisabled}
          $size={field.size}
        >
          {startIcon}
          <EntryInput {...props} messageId={messageId} />
          {clear !== null && entry.text !== '' && !field.isDisabled && (
            <IconButton size="XS" variant="ghost" label={clear.label} onClick={clear.onClear}>
              <Cross />
            </IconButton>
          )}
          {opener}
        </Frame>
      </Popover.Anchor>
      <EntryFault
        id={messageId}
        fault={entry.fault}
        keptText={props.keptText}
        textOf={props.textOf}
        take={entry.take}
      />
    </Flex>
  );
}

function EntryInput<T>({ messageId, ...props }: Props<T> & Readonly<{ messageId: string }>) {
  const { entry, field, attributes, inputRef, isOpen } = props;
  const described = [field.describedBy, entry.fault === null ? undefined : messageId].filter(Boolean).join(' ');
  return (
    <TextBox
      type="text"
      autoComplete="off"
      role="combobox"
      aria-autocomplete="none"
      aria-haspopup="dialog"
      {...attributes}
      ref={inputRef}
      id={field.id}
      name={field.name}
      value={entry.text}
      disabled={field.isDisabled}
      aria-expanded={isOpen}
      aria-required={field.isRequired}
      aria-invalid={field.hasError || entry.fault !== null}
      aria-describedby={described === '' ? undefined : described}
      onChange={(event) => {
        entry.change(event.target.value);
      }}
      onBlur={(event) => {
        entry.leave();
        attributes.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        attributes.onKeyDown?.(event);
        if (!event.defaultPrevented) answerKey(event, props);
      }}
    />
  );
}

function answerKey<T>(event: KeyboardEvent, { entry, open, isOpen }: Props<T>): void {
  const KEYS: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => {
      if (!isOpen) open();
      return !isOpen;
    },
    Escape: () => !isOpen && entry.restore(),
    Enter: () => !entry.leave(),
  };
  if (KEYS[event.key]?.() === true) event.preventDefault();
}
