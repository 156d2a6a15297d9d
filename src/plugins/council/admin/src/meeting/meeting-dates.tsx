import { Box, Flex, Typography } from '@strapi/design-system';

import type { Meeting } from '../api/contract';
import { Instant } from '../components/instant';
import { useText } from '../texts';

const DATES = ['proposalDeadline', 'convokeBy', 'agendaFreezeAt', 'startsAt', 'endsAt'] as const;
const STATES_WITH_DATES = ['scheduled', 'convoked', 'agenda-frozen'];

/** Until when what has to be done before a meeting. */
export function MeetingDates({ meeting }: Readonly<{ meeting: Meeting }>) {
  const say = useText();
  const known = DATES.filter((name) => meeting[name] !== null);
  if (!STATES_WITH_DATES.includes(meeting.state)) return null;
  return (
    <Flex tag="dl" gap={5} wrap="wrap" alignItems="flex-start" aria-label={say('dates.label')}>
      {known.map((name) => (
        <Box key={name}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {say(`dates.${name}`)}
          </Typography>
          <Typography tag="dd">
            <Instant at={meeting[name]} zone={meeting.zone} />
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
