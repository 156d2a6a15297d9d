import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import { formatJalali, formatJalaliDateTime } from '../../../core/src';

import { shownTime } from './read-time';
import { useDateTexts } from './texts';
import type { ZonedAnswer } from './zoned-value';

export type Gap = Extract<ZonedAnswer, { kind: 'gap' }>;

type Props = Readonly<{ gap: Gap | null; timeZone: string; take: (instant: Date) => void }>;

/** Explains that the clocks jump over the chosen time, and offers the first time after the jump. */
export function GapNotice({ gap, timeZone, take }: Props) {
  const { say } = useDateTexts();
  return (
    <Box aria-live="polite">
      {gap !== null && (
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi" textColor="danger600">
            {say('fault.clock-jumps', { date: formatJalali(gap.day, 'medium'), time: shownTime(gap.time) })}
          </Typography>
          <TextButton
            type="button"
            onClick={() => {
              take(gap.next);
            }}
          >
            {say('take-next', { value: formatJalaliDateTime(gap.next, { timeZone, style: 'medium' }) })}
          </TextButton>
        </Flex>
      )}
    </Box>
  );
}
