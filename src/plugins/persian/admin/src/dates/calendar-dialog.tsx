import { useRef } from 'react';

import { Popover } from '@strapi/design-system';

import type { JalaliDate } from '../../../core/src';

import { DayCalendar } from './day-calendar';
import type { Limits } from './days';
import { useDateTexts } from './texts';

type Props = Readonly<{
  id: string;
  value: JalaliDate | null;
  limits: Limits;
  today: JalaliDate;
  choose: (day: JalaliDate) => void;
  returnFocus: () => void;
}>;

/** The calendar in a popover. The focus goes to its day, and back to the input unless the person went elsewhere. */
export function CalendarDialog({ id, returnFocus, ...calendar }: Props) {
  const { say } = useDateTexts();
  const wentElsewhere = useRef(false);
  return (
    <Popover.Content
      id={id}
      aria-label={say('calendar')}
      dir="rtl"
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        wentElsewhere.current = false;
        (event.target as HTMLElement).querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
      }}
      onInteractOutside={() => {
        wentElsewhere.current = true;
      }}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        if (!wentElsewhere.current) returnFocus();
      }}
    >
      <DayCalendar {...calendar} />
    </Popover.Content>
  );
}
