import { type ComponentType, useState } from 'react';

import { Box, Flex } from '@strapi/design-system';

import { type JalaliDate, compareJalali, fromIsoDay, toIsoDay } from '../../../core/src';
import { panelSettings } from '../settings';

import { CalendarHeader } from './calendar-header';
import type { Mark } from './day-cell';
import { isSameDay, limitsOf, todayIn } from './days';
import { MonthGrid } from './month-grid';
import { useDateTexts, useIsPersian } from './texts';

/** Days are `YYYY-MM-DD` of the Gregorian calendar, as the media library filters by them. */
type RangeProps = Readonly<{ from?: string; to?: string; onSelect: (from: string, to: string) => void }>;

type EitherProps = RangeProps & Readonly<{ OfStrapi: ComponentType<RangeProps> }>;

/** `vite/date-range-calendar.mjs` asks for it under this name: that module is part of the panel, not of this bundle. */
export function handOverRangeCalendar(): void {
  Object.assign(globalThis, { [Symbol.for('strapi-plugin-persian.date-range-calendar')]: EitherRangeCalendar });
}

const EitherRangeCalendar = ({ OfStrapi, ...props }: EitherProps) =>
  useIsPersian() ? <JalaliRangeCalendar {...props} /> : <OfStrapi {...props} />;

const ANY_DAY = limitsOf();

const dayOf = (iso: string | undefined): JalaliDate | null => fromIsoDay(iso ?? '');

/** Stands in for the media library's `DateRangeCalendar`: the first choice is one end of the range, the second the other. */
function JalaliRangeCalendar({ from, to, onSelect }: RangeProps) {
  const { say } = useDateTexts();
  const today = todayIn(panelSettings().timeZone);
  const [pending, setPending] = useState<JalaliDate | null>(null);
  const [first, last] = pending === null ? [dayOf(from), dayOf(to)] : [pending, pending];
  const [day, setDay] = useState(first ?? today);

  const choose = (chosen: JalaliDate) => {
    setDay(chosen);
    setPending(pending === null ? chosen : null);
    if (pending === null) return;
    const [start, end] = compareJalali(chosen, pending) < 0 ? [chosen, pending] : [pending, chosen];
    onSelect(toIsoDay(start), toIsoDay(end));
  };
  const markOf = (some: JalaliDate): Mark => {
    if (isSameDay(some, first) || isSameDay(some, last)) return 'chosen';
    const isBetween = first && last && compareJalali(some, first) > 0 && compareJalali(some, last) < 0;
    return isBetween === true ? 'within' : null;
  };
  return (
    <Box padding={2} role="group" aria-label={say('range.calendar')} data-testid="date-range-calendar">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <CalendarHeader day={day} limits={ANY_DAY} setDay={setDay} hasChoosers={false} />
        <MonthGrid day={day} setDay={setDay} limits={ANY_DAY} today={today} choose={choose} markOf={markOf} />
      </Flex>
    </Box>
  );
}
