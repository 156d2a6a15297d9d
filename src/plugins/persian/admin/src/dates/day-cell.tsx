import { forwardRef } from 'react';

import { type JalaliDate, toGregorian, toPersianDigits } from '../../../core/src';
import { usePreferences } from '../preferences';
import { useWorkCalendar } from '../working-days/work-calendar';

import { holidayOn } from './holidays';
import { Cell, Small } from './month-table';
import { gregorianText, spokenDay } from './texts';

export type Mark = 'chosen' | 'within' | null;

type Props = Readonly<{
  day: JalaliDate;
  isFocused: boolean;
  isOfMonth: boolean;
  isDisabled: boolean;
  isToday: boolean;
  mark: Mark;
  choose: (day: JalaliDate) => void;
}>;

export const DayCell = forwardRef<HTMLTableCellElement, Props>(function DayCell(props, ref) {
  const { day, isDisabled, isToday, mark } = props;
  const { gregorianBeside } = usePreferences();
  const holiday = holidayOn(day, useWorkCalendar());
  const spoken = spokenDay(day, holiday);
  return (
    <Cell
      ref={ref}
      role="gridcell"
      tabIndex={props.isFocused ? 0 : -1}
      aria-label={gregorianBeside ? `${spoken}، ${gregorianText(day)}` : spoken}
      title={holiday?.name ?? undefined}
      aria-selected={mark !== null}
      aria-disabled={isDisabled}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => {
        if (!isDisabled) props.choose(day);
      }}
      $isMuted={!props.isOfMonth}
      $isHoliday={holiday !== null}
      $isToday={isToday}
      $mark={mark}
    >
      <span>{toPersianDigits(String(day.day))}</span>
      {gregorianBeside && <Small>{toPersianDigits(String(toGregorian(day).day))}</Small>}
    </Cell>
  );
});
