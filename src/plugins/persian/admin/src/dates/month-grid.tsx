import { type KeyboardEvent, useEffect, useRef } from 'react';

import {
  type JalaliDate,
  MONTH_NAMES,
  WEEKDAY_LETTERS,
  WEEKDAY_NAMES,
  monthGrid,
  toIsoDay,
  toPersianDigits,
} from '../../../core/src';

import { dayAfterKey } from './calendar-keys';
import { DayCell, type Mark } from './day-cell';
import { type Limits, isSameDay, isWithin } from './days';
import { ColumnHead, Table } from './month-table';

type Props = Readonly<{
  /** The day that has the focus; its month is the one that is shown. */
  day: JalaliDate;
  setDay: (day: JalaliDate) => void;
  limits: Limits;
  today: JalaliDate;
  choose: (day: JalaliDate) => void;
  markOf: (day: JalaliDate) => Mark;
}>;

/** A month as a grid for mouse and keys (the grid pattern of the WAI-ARIA date picker). */
export function MonthGrid(props: Props) {
  const { day, limits, today, choose, markOf } = props;
  const { focused, answerKey } = useGridKeys(props);
  const cellOf = (some: JalaliDate | null, column: number) =>
    some === null ? (
      <td key={column} />
    ) : (
      <DayCell
        key={toIsoDay(some)}
        ref={isSameDay(some, day) ? focused : undefined}
        day={some}
        isFocused={isSameDay(some, day)}
        isOfMonth={some.month === day.month}
        isDisabled={!isWithin(some, limits)}
        isToday={isSameDay(some, today)}
        mark={markOf(some)}
        choose={choose}
      />
    );
  const name = `${MONTH_NAMES[day.month - 1] ?? ''} ${toPersianDigits(String(day.year))}`;
  return (
    <Table role="grid" aria-label={name} onKeyDown={answerKey}>
      <Head />
      <tbody>
        {monthGrid(day.year, day.month).map((week, row) => (
          <tr key={row}>{week.map(cellOf)}</tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Keys move one day that has the focus; Enter and the space bar choose it. */
function useGridKeys({ day, setDay, limits, choose }: Props) {
  const focused = useRef<HTMLTableCellElement>(null);
  const isMoving = useRef(false);
  useEffect(() => {
    if (isMoving.current) focused.current?.focus();
    isMoving.current = false;
  }, [day]);

  const answerKey = (event: KeyboardEvent) => {
    const isChoice = event.key === 'Enter' || event.key === ' ';
    const next = isChoice ? day : dayAfterKey(day, event, limits);
    if (next === null) return;
    event.preventDefault();
    if (isChoice && isWithin(day, limits)) choose(day);
    if (isChoice) return;
    isMoving.current = !isSameDay(next, day);
    setDay(next);
  };
  return { focused, answerKey };
}

const Head = () => (
  <thead>
    <tr>
      {WEEKDAY_LETTERS.map((letter, index) => (
        <ColumnHead key={letter} scope="col" abbr={WEEKDAY_NAMES[index]} aria-label={WEEKDAY_NAMES[index]}>
          {letter}
        </ColumnHead>
      ))}
    </tr>
  </thead>
);
