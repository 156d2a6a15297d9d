import { Box, Flex, Typography } from '@strapi/design-system';

import type { Tracker } from '../api/resolution-contract';
import { Card, Quiet, Section } from '../components/page-frame';
import { useNumber } from '../days';
import { useText, useWordOf } from '../texts';

const COLOURS: Readonly<Record<string, string>> = {
  adopted: 'secondary200',
  assigned: 'secondary500',
  accepted: 'secondary600',
  'in-progress': 'primary600',
  blocked: 'warning600',
  'extension-requested': 'warning500',
  'reported-done': 'primary200',
  'partially-done': 'primary500',
  'reassignment-required': 'danger500',
  verified: 'success500',
  closed: 'success600',
  superseded: 'neutral400',
  repealed: 'neutral500',
  'not-feasible': 'neutral600',
};

/** How many resolutions are in which state: a bar, and the same in words. */
export function StateChart({ tracker: { states, overdue } }: Readonly<{ tracker: Tracker }>) {
  const say = useText();
  const formatNumber = useNumber();
  const parts = Object.entries(states).filter(([, count]) => count > 0);
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  return (
    <Section title={say('chart.title', { count: formatNumber(total) })}>
      <Card>
        <Flex aria-hidden hasRadius overflow="hidden" height="2rem" gap={1}>
          {parts.map(([state, count]) => (
            <Box
              key={state}
              height="100%"
              background={COLOURS[state] ?? 'neutral300'}
              style={{ flex: `${String(count)} 0 0` }}
            />
          ))}
        </Flex>
        <Legend parts={parts} />
        {overdue > 0 && (
          <Typography tag="p" textColor="danger700" fontWeight="bold">
            {say('chart.overdue', { count: formatNumber(overdue) })}
          </Typography>
        )}
        {overdue === 0 && <Quiet>{say('chart.none-overdue')}</Quiet>}
      </Card>
    </Section>
  );
}

function Legend({ parts }: Readonly<{ parts: readonly (readonly [string, number])[] }>) {
  const wordOf = useWordOf();
  const formatNumber = useNumber();
  return (
    <Flex tag="ul" gap={4} wrap="wrap" paddingTop={3} paddingBottom={3} style={{ listStyle: 'none' }}>
      {parts.map(([state, count]) => (
        <Flex key={state} tag="li" gap={2}>
          <Box aria-hidden background={COLOURS[state] ?? 'neutral300'} hasRadius width="1.2rem" height="1.2rem" />
          <Typography>
            {wordOf('state.resolution', state)}: {formatNumber(count)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
