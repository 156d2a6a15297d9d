import type { ReactNode } from 'react';

import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Check, Pencil } from '@strapi/icons';

import type { DecidedDay } from '../../../core/src';
import { useText } from '../language/use-text';

import { useDecideDayMutation, useTakeBackDayMutation } from './api';
import type { DeskDay } from './contract';
import { DayForm } from './day-form';
import { useDayTexts } from './day-texts';
import { Action, Confirm, Opening } from './dialogs';
import { useOutcome } from './outcome';

/** One day of the list: when, what, how sure, why, and what can be done about it. */
export function DayItem({ desk, mayManage }: Readonly<{ desk: DeskDay; mayManage: boolean }>) {
  const { shortDay, titleText } = useDayTexts();
  const shown = desk.decision ?? desk.official;
  if (shown === null) return null;
  return (
    <Flex tag="li" justifyContent="space-between" alignItems="flex-start" gap={3} paddingTop={2} paddingBottom={2}>
      <Box>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {shortDay(desk.day)}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="semiBold">{titleText(shown.title)}</Typography>
          <Marks desk={desk} />
        </Flex>
        <Because desk={desk} />
      </Box>
      {mayManage && <Actions desk={desk} />}
    </Flex>
  );
}

const LOOKS = { working: 'success', closure: 'danger', estimated: 'warning' } as const;

function Marks({ desk: { decision, official } }: Readonly<{ desk: DeskDay }>) {
  const text = useText();
  const shown = decision ?? official;
  return shown === null
    ? null
    : marksOf(shown).map((mark) => (
        <Badge key={mark} variant={LOOKS[mark]}>
          {text(`holidays.mark.${mark}`)}
        </Badge>
      ));
}

function marksOf({ isOff, kind, isEstimated }: DecidedDay): readonly (keyof typeof LOOKS)[] {
  if (!isOff) return ['working'];
  return [...(kind === 'closure' ? (['closure'] as const) : []), ...(isEstimated ? (['estimated'] as const) : [])];
}

/** Why, and who decided it. */
function Because({ desk: { decision } }: Readonly<{ desk: DeskDay }>) {
  const text = useText();
  if (decision === null) return null;
  const by = decision.trace.by === null ? null : text('holidays.by', { name: decision.trace.by });
  const parts = [decision.reason, by].filter((part) => part !== null);
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {parts.join(' · ')}
    </Typography>
  );
}

function Actions({ desk }: Readonly<{ desk: DeskDay }>) {
  const text = useText();
  const { longDay } = useDayTexts();
  const day = longDay(desk.day);
  return (
    <Flex gap={1} shrink={0}>
      {desk.decision === null && desk.official?.isEstimated === true && <ConfirmEstimate day={desk.day} name={day} />}
      <Opening opener={<Action label={text('holidays.change', { day })} icon={<Pencil />} />}>
        {(close): ReactNode => <DayForm desk={desk} close={close} />}
      </Opening>
      {desk.decision !== null && <TakeBack desk={desk} name={day} />}
    </Flex>
  );
}

function ConfirmEstimate({ day, name }: Readonly<{ day: string; name: string }>) {
  const text = useText();
  const outcome = useOutcome();
  const [decide] = useDecideDayMutation();
  return (
    <Action
      label={text('holidays.confirm', { day: name })}
      icon={<Check />}
      onClick={() => void outcome(decide({ day, isOff: true, isEstimated: false }), 'holidays.confirmed')}
    />
  );
}

function TakeBack({ desk, name }: Readonly<{ desk: DeskDay; name: string }>) {
  const text = useText();
  const outcome = useOutcome();
  const [takeBack] = useTakeBackDayMutation();
  return (
    <Confirm
      opener={<Action label={text('holidays.take-back', { day: name })} icon={<ArrowClockwise />} />}
      question={text(desk.official === null ? 'holidays.take-back.to-nothing' : 'holidays.take-back.to-official', {
        day: name,
      })}
      label={text('holidays.take-back.yes')}
      onConfirm={() => outcome(takeBack({ day: desk.day }), 'holidays.taken-back')}
    />
  );
}
