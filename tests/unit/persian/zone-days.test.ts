import {
  type JalaliDate,
  TEHRAN,
  addDays,
  instantAt,
  monthRange,
  startOfDay,
  startOfNextDay,
  yearRange,
  zonedParts,
} from '../../../src/plugins/persian/core/src';
import { counterExamples, everyDay } from '../../builders/jalali.builder';
import { Choices } from '../../support/random';

describe('every day from 1300 to 1410 in Tehran', () => {
  const days = [...everyDay(1300, 1410)];

  it('[D12] begins in itself, right after the day before', () => {
    const holds = (day: JalaliDate) => {
      const start = startOfDay(day, TEHRAN);
      const isItsOwn = isSameDay(zonedParts(start, TEHRAN).jalali, day);
      const isTheFirst = !isSameDay(zonedParts(new Date(start.getTime() - 1), TEHRAN).jalali, day);
      const isNext = startOfNextDay(addDays(day, -1), TEHRAN).getTime() === start.getTime();
      return isItsOwn && isTheFirst && isNext;
    };

    expect(days.length).toBe(40_542);
    expect(counterExamples(days, holds)).toEqual([]);
  });

  it('[D8] months and years touch and never overlap', () => {
    const months = days.filter(({ day }) => day === 1);
    const isContiguous = ({ year, month }: JalaliDate) => {
      const { from, before } = monthRange(year, month, TEHRAN);
      const next = month === 12 ? monthRange(year + 1, 1, TEHRAN) : monthRange(year, month + 1, TEHRAN);
      return from < before && before.getTime() === next.from.getTime();
    };
    const isWhole = (year: number) =>
      yearRange(year, TEHRAN).from.getTime() === monthRange(year, 1, TEHRAN).from.getTime() &&
      yearRange(year, TEHRAN).before.getTime() === monthRange(year, 12, TEHRAN).before.getTime();

    expect(counterExamples(months, isContiguous)).toEqual([]);
    expect(counterExamples(new Set(days.map(({ year }) => year)), isWhole)).toEqual([]);
  });
});

describe('an instant that was not edited', () => {
  const choices = new Choices(1405);
  const zones = [TEHRAN, 'UTC', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns'];
  const [first, last] = [Date.parse('1900-01-01T00:00:00Z'), Date.parse('2050-01-01T00:00:00Z')];
  const instants = Array.from({ length: 20_000 }, () => ({
    instant: new Date(Math.floor(first + choices.next() * (last - first))),
    timeZone: choices.oneOf(zones),
  }));
  const minutesAround = (text: string) =>
    Array.from({ length: 240 }, (_minute, index) => ({
      instant: new Date(Date.parse(text) + (index - 120) * 60_000 + 250),
      timeZone: TEHRAN,
    }));
  const comesBack = ({ instant, timeZone }: { instant: Date; timeZone: string }) => {
    const parts = zonedParts(instant, timeZone);
    const answers = (['earlier', 'later'] as const).map((which) => instantAt(parts.jalali, parts, timeZone, which));
    return answers.some((answer) => answer.ok && answer.instant.toISOString() === instant.toISOString());
  };

  it('[D22] comes back to the millisecond from what the zone shows', () => {
    expect(counterExamples(instants, comesBack)).toEqual([]);
  });

  it('[D23] comes back around a change of the clock: one of the two passes is it', () => {
    const around = ['2021-03-21T20:30:00Z', '2021-09-21T19:30:00Z', '1978-08-04T20:00:00Z'].flatMap(minutesAround);

    expect(counterExamples(around, comesBack)).toEqual([]);
  });
});

const isSameDay = (a: JalaliDate, b: JalaliDate): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;
