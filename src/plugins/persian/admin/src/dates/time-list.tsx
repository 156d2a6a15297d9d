import { type PointerEvent, useEffect, useRef } from 'react';

import { Box, Popover } from '@strapi/design-system';

import type { TimeOfDay } from '../../../core/src';

import { Option } from './frame';
import { clockText, shownTime } from './read-time';
import { useDateTexts } from './texts';

type Props = Readonly<{
  id: string;
  times: readonly TimeOfDay[];
  value: TimeOfDay | null;
  active: number | null;
  choose: (time: TimeOfDay) => void;
}>;

/** The times to choose from, in a popover that leaves the focus in the input. */
export function TimeList(props: Props) {
  const keepFocus = (event: Event) => {
    event.preventDefault();
  };
  return (
    <Popover.Content onOpenAutoFocus={keepFocus} onCloseAutoFocus={keepFocus} role="presentation">
      <Options {...props} />
    </Popover.Content>
  );
}

function Options({ id, times, value, active, choose }: Props) {
  const { say } = useDateTexts();
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const isValue = (time: TimeOfDay) => value !== null && clockText(time) === clockText(value);
  return (
    <Box
      id={id}
      role="listbox"
      aria-label={say('times')}
      padding={1}
      maxHeight="24rem"
      minWidth="12rem"
      overflow="auto"
    >
      {times.map((time, index) => (
        <Option
          key={clockText(time)}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={isValue(time)}
          data-active={index === active ? '' : undefined}
          ref={index === active || (active === null && isValue(time)) ? shown : undefined}
          onPointerDown={(event: PointerEvent) => {
            event.preventDefault();
          }}
          onClick={() => {
            choose(time);
          }}
        >
          {shownTime(time)}
        </Option>
      ))}
    </Box>
  );
}
