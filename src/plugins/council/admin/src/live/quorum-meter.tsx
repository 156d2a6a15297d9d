import { Box, Typography } from '@strapi/design-system';

import type { Quorum } from '../api/contract';
import { useNumber } from '../days';
import { useText } from '../texts';

/** How many are there of how many who have to be; said aloud when it changes. */
export function QuorumMeter({ quorum }: Readonly<{ quorum: Quorum }>) {
  const say = useText();
  const formatNumber = useNumber();
  const { base, present, needed, isMet, missing } = quorum;
  const tone = isMet ? 'success' : 'danger';
  const numbers = { base, present, needed, missing };
  const written = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, formatNumber(value)]));
  return (
    <Box background={`${tone}100`} borderColor={`${tone}200`} hasRadius padding={4}>
      <div role="status" aria-live="polite">
        <Typography tag="p" variant="delta" textColor={`${tone}700`}>
          {say(isMet ? 'quorum.met' : 'quorum.lacking', written)}
        </Typography>
        <Typography tag="p" textColor="neutral800">
          {say('quorum.count', written)}
        </Typography>
      </div>
      <Bar present={present} base={base} needed={needed} tone={tone} />
    </Box>
  );
}

type BarProps = Readonly<{ present: number; base: number; needed: number; tone: 'success' | 'danger' }>;

/** The words above say the same. */
function Bar({ present, base, needed, tone }: BarProps) {
  const shareOf = (part: number): string => `${String(base === 0 ? 0 : Math.min(100, (part / base) * 100))}%`;
  return (
    <Box aria-hidden background="neutral150" hasRadius marginTop={3} position="relative" height="1.2rem">
      <Box background={`${tone}500`} hasRadius height="100%" style={{ inlineSize: shareOf(present) }} />
      <Box
        background="neutral800"
        position="absolute"
        width="2px"
        style={{ insetBlock: '-3px', insetInlineStart: shareOf(needed) }}
      />
    </Box>
  );
}
