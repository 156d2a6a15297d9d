import {
  Field,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import { type JalaliDate, MONTH_NAMES, addMonths, daysInMonth, toPersianDigits } from '../../../core/src';

import { stepped } from './calendar-keys';
import { type Limits, clampedDay } from './days';
import { useDateTexts } from './texts';

type Props = Readonly<{ day: JalaliDate; limits: Limits; setDay: (day: JalaliDate) => void }>;

const within = (year: number, month: number, day: number): JalaliDate => ({
  year,
  month,
  day: Math.min(day, daysInMonth(year, month)),
});

/**
 * The month that is shown: one back, one on, and choosers for month and year. Without choosers where the calendar lies in
 * a menu, which takes a list that opens over it for the world outside.
 */
export function CalendarHeader({
  day,
  limits,
  setDay,
  hasChoosers = true,
}: Props & Readonly<{ hasChoosers?: boolean }>) {
  const { say } = useDateTexts();
  const go = (next: JalaliDate) => {
    setDay(clampedDay(next, limits));
  };
  const goMonths = (months: number) => () => {
    go(stepped(day, (from) => addMonths(from, months)));
  };
  const monthName = `${MONTH_NAMES[day.month - 1] ?? ''} ${toPersianDigits(String(day.year))}`;
  return (
    <Flex gap={1} justifyContent="space-between">
      <IconButton variant="ghost" size="S" label={say('previous-month')} onClick={goMonths(-1)}>
        <ChevronRight data-directional={undefined} />
      </IconButton>
      {hasChoosers ? (
        <>
          <Months day={day} limits={limits} setDay={go} />
          <Years day={day} limits={limits} setDay={go} />
        </>
      ) : (
        <Typography fontWeight="semiBold" aria-hidden>
          {monthName}
        </Typography>
      )}
      <IconButton variant="ghost" size="S" label={say('next-month')} onClick={goMonths(1)}>
        <ChevronLeft data-directional={undefined} />
      </IconButton>
      <VisuallyHidden aria-live="polite">{monthName}</VisuallyHidden>
    </Flex>
  );
}

/** A field of its own: the one around the picker would lend it its label. */
function Months({ day, limits: { first, last }, setDay }: Props) {
  const { say } = useDateTexts();
  const isOffered = (month: number) =>
    (day.year > first.year || month >= first.month) && (day.year < last.year || month <= last.month);
  return (
    <Field.Root width="12.5rem">
      <SingleSelect
        size="S"
        aria-label={say('month')}
        value={day.month}
        onChange={(month) => {
          setDay(within(day.year, Number(month), day.day));
        }}
      >
        {MONTH_NAMES.map((name, index) => (
          <SingleSelectOption key={name} value={index + 1} disabled={!isOffered(index + 1)}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

function Years({ day, limits: { first, last }, setDay }: Props) {
  const { say } = useDateTexts();
  const years = Array.from({ length: last.year - first.year + 1 }, (_year, index) => first.year + index);
  return (
    <Field.Root width="9.5rem">
      <SingleSelect
        size="S"
        aria-label={say('year')}
        value={day.year}
        onChange={(year) => {
          setDay(within(Number(year), day.month, day.day));
        }}
      >
        {years.map((year) => (
          <SingleSelectOption key={year} value={year}>
            {toPersianDigits(String(year))}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
