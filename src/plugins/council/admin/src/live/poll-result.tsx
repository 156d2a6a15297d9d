import { Box, Flex, Typography } from '@strapi/design-system';

import { COLUMNS, type Counts, type Poll } from '../api/contract';
import { useNumber } from '../days';
import { useText, useWordOf } from '../texts';

const TONES: Readonly<Record<string, 'success700' | 'danger700'>> = { adopted: 'success700', rejected: 'danger700' };

/** What came of a poll, as it was counted at its close. */
export function PollResult({ poll: { result, castingVote, snapshot } }: Readonly<{ poll: Poll }>) {
  const say = useText();
  const wordOf = useWordOf();
  if (result === null) return null;
  return (
    <Box role="status">
      <Typography tag="p" variant="delta" textColor={TONES[result] ?? 'neutral800'}>
        {wordOf('result', result)}
      </Typography>
      {castingVote !== null && (
        <Typography tag="p">{say('poll.cast', { choice: say(`choice.${castingVote}`) })}</Typography>
      )}
      {snapshot?.counts !== undefined && <CountedVotes counts={snapshot.counts} />}
    </Box>
  );
}

/** Abstaining, not voting, being away and being recused are four things. */
export function CountedVotes({ counts }: Readonly<{ counts: Counts }>) {
  const say = useText();
  const formatNumber = useNumber();
  return (
    <Flex tag="dl" gap={4} wrap="wrap" paddingTop={2}>
      {COLUMNS.map((column) => (
        <Box key={column}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {say(`count.${column}`)}
          </Typography>
          <Typography tag="dd" fontWeight="bold">
            {formatNumber(counts[column])}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
