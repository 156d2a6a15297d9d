import { useState } from 'react';

import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';

import { useText } from '../language/use-text';

import { useSetWeekendMutation } from './api';
import { WEEKDAYS, type Weekday, type Weekend } from './contract';
import { useDayTexts } from './day-texts';
import { Confirm } from './dialogs';
import { DayInput } from './fields';
import { useOutcome } from './outcome';

type Props = Readonly<{ weekends: readonly Weekend[]; mayManage: boolean }>;

/** Which days of the week are off, since when, and from when others are. */
export function WeekendSection({ weekends, mayManage }: Props) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Box tag="ul">
        {weekends.map((weekend) => (
          <Period key={weekend.from} weekend={weekend} />
        ))}
      </Box>
      {mayManage && <WeekendForm key={JSON.stringify(weekends)} weekends={weekends} />}
    </Box>
  );
}

function Period({ weekend: { from, days } }: Readonly<{ weekend: Weekend }>) {
  const text = useText();
  const { longDay } = useDayTexts();
  const shown = useWeekdaysText()(days);
  return (
    <Typography tag="li">
      {from === null ? shown : text('weekend.since', { day: longDay(from), days: shown })}
    </Typography>
  );
}

/** The names of some days of the week, one after the other. */
function useWeekdaysText(): (days: readonly Weekday[]) => string {
  const text = useText();
  return (days) =>
    days.length === 0 ? text('weekend.none') : days.map((day) => text(`weekday.${day}`)).join(text('list.comma'));
}

function WeekendForm({ weekends }: Pick<Props, 'weekends'>) {
  const text = useText();
  const [days, setDays] = useState<readonly Weekday[]>(weekends.at(-1)?.days ?? []);
  const [from, setFrom] = useState('');
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
      <WeekdayChoice days={days} setDays={setDays} />
      <Box maxWidth="32rem">
        <DayInput
          name="weekend-from"
          label={text('weekend.from')}
          hint={text('weekend.from.hint')}
          value={from}
          onChange={setFrom}
        />
      </Box>
      <Box>
        <SaveButton weekend={{ days, from: from === '' ? null : from }} />
      </Box>
    </Flex>
  );
}

type ChoiceProps = Readonly<{ days: readonly Weekday[]; setDays: (days: readonly Weekday[]) => void }>;

function WeekdayChoice({ days, setDays }: ChoiceProps) {
  const text = useText();
  return (
    <Flex gap={5} wrap="wrap" role="group" aria-label={text('weekend.days')}>
      {WEEKDAYS.map((day) => (
        <Checkbox
          key={day}
          checked={days.includes(day)}
          onCheckedChange={(isChosen) => {
            setDays(WEEKDAYS.filter((each) => (each === day ? isChosen === true : days.includes(each))));
          }}
        >
          {text(`weekday.${day}`)}
        </Checkbox>
      ))}
    </Flex>
  );
}

function SaveButton({ weekend }: Readonly<{ weekend: Weekend }>) {
  const text = useText();
  const { longDay } = useDayTexts();
  const outcome = useOutcome();
  const [setWeekend] = useSetWeekendMutation();
  const { days, from } = weekend;
  const names = useWeekdaysText()(days);
  return (
    <Confirm
      opener={
        <Button variant="secondary" disabled={days.length === WEEKDAYS.length}>
          {text('weekend.save')}
        </Button>
      }
      question={
        from === null
          ? text('weekend.question.always', { days: names })
          : text('weekend.question.since', { day: longDay(from), days: names })
      }
      label={text('weekend.save')}
      variant="default"
      onConfirm={() => outcome(setWeekend(weekend), 'weekend.saved')}
    />
  );
}
