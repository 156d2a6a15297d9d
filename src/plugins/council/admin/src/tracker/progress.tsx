import { Box, Flex, Typography } from '@strapi/design-system';

import { useNumber } from '../days';
import { useText } from '../texts';

/** How far something is, as a bar and as a number. */
export function Progress({ percent, label }: Readonly<{ percent: number; label?: string }>) {
  const say = useText();
  const formatNumber = useNumber();
  return (
    <Flex gap={2}>
      <Box
        role="progressbar"
        aria-label={label ?? say('column.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        background="neutral150"
        hasRadius
        width="8rem"
        height="0.8rem"
      >
        <Box background="primary600" hasRadius height="100%" style={{ inlineSize: `${String(percent)}%` }} />
      </Box>
      <Typography>{formatNumber(percent / 100, { style: 'percent' })}</Typography>
    </Flex>
  );
}
