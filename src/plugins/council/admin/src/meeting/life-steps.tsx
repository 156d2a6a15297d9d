import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';

import type { Meeting } from '../api/contract';
import { Notice } from '../components/page-frame';
import { StateBadge } from '../components/state-badge';
import { useDays } from '../days';
import { useText } from '../texts';

/** The life of a meeting, and the states in which it is in each part. */
const STEPS = [
  { key: 'prepare', states: ['planned', 'scheduled'] },
  { key: 'invite', states: ['convoked', 'agenda-frozen'] },
  { key: 'run', states: ['open', 'suspended'] },
  { key: 'minutes', states: ['held', 'adjourned', 'minutes-review'] },
  { key: 'follow-up', states: ['closed', 'archived'] },
] as const;

type Standing = 'done' | 'now' | 'to-come';

const standingAt = (at: number, now: number): Standing => {
  if (at === now) return 'now';
  return at < now ? 'done' : 'to-come';
};

/** How far a meeting has come, as a line of steps. */
export function LifeSteps({ meeting }: Readonly<{ meeting: Meeting }>) {
  const say = useText();
  const now = STEPS.findIndex(({ states }) => states.some((state) => state === meeting.state));
  if (now === -1) return <Cancelled meeting={meeting} />;
  return (
    <Flex tag="ol" aria-label={say('life.label')} gap={2} wrap="wrap" style={{ listStyle: 'none' }}>
      {STEPS.map(({ key }, at) => (
        <Step key={key} name={say(`life.${key}`)} at={at} standing={standingAt(at, now)} state={meeting.state} />
      ))}
    </Flex>
  );
}

const LOOKS = {
  done: { background: 'success100', borderColor: 'success200', textColor: 'success700' },
  now: { background: 'primary100', borderColor: 'primary500', textColor: 'primary700' },
  'to-come': { background: 'neutral0', borderColor: 'neutral200', textColor: 'neutral600' },
} as const;

type StepProps = Readonly<{ name: string; at: number; standing: Standing; state: string }>;

function Step({ name, at, standing, state }: StepProps) {
  const say = useText();
  const days = useDays();
  const { textColor, ...looks } = LOOKS[standing];
  return (
    <Box
      tag="li"
      {...looks}
      hasRadius
      padding={3}
      aria-current={standing === 'now' ? 'step' : undefined}
      style={{ flex: '1 1 12rem' }}
    >
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight={standing === 'now' ? 'bold' : 'regular'} textColor={textColor}>
          {standing === 'done' ? '✓' : days.count(at + 1)} {name}
        </Typography>
        <VisuallyHidden>{say(`life.${standing}`)}</VisuallyHidden>
        {standing === 'now' && <StateBadge thing="meeting" state={state} />}
      </Flex>
    </Box>
  );
}

function Cancelled({ meeting }: Readonly<{ meeting: Meeting }>) {
  const say = useText();
  return (
    <Notice tone="danger">
      {say('meeting.cancelled')} {meeting.reason !== null && <bdi>{meeting.reason}</bdi>}
    </Notice>
  );
}
