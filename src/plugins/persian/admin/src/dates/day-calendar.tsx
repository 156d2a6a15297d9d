import { useState } from 'react';

import { Button, Flex, Typography } from '@strapi/design-system';

import type { JalaliDate } from '../../../core/src';

import { useWorkCalendar } from '../working-days/work-calendar';

import { CalendarHeader } from './calendar-header';
import { type Limits, clampedDay, isSameDay, isWithin } from './days';
import { holidayOn } from './holidays';
import { MonthGrid } from './month-grid';
import { useDateTexts } from './texts';

type Props = Readonly<{
  value: JalaliDate | null;
  limits: Limits;
  today: JalaliDate;
  choose: (day: JalaliDate) => void;
}>;

/** A calendar in which one day is chosen. */
export function DayCalendar({ value, limits, today, choose }: Props) {
  const { say } = useDateTexts();
  const [day, setDay] = useState(() => clampedDay(value ?? today, limits));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} padding={4}>
      <CalendarHeader day={day} limits={limits} setDay={setDay} />
      <MonthGrid
        day={day}
        setDay={setDay}
        limits={limits}
        today={today}
        choose={choose}
        markOf={(some) => (isSameDay(some, value) ? 'chosen' : null)}
      />
      <Flex justifyContent="space-between" gap={2} minHeight="3.2rem">
        <Button
          size="S"
          variant="tertiary"
          disabled={!isWithin(today, limits)}
          onClick={() => {
            choose(today);
          }}
        >
          {say('today')}
        </Button>
        <HolidayName day={day} />
      </Flex>
    </Flex>
  );
}

const HolidayName = ({ day }: Readonly<{ day: JalaliDate }>) => (
  <Typography variant="pi" textColor="danger600" aria-hidden>
    {holidayOn(day, useWorkCalendar())?.name ?? ''}
  </Typography>
);
