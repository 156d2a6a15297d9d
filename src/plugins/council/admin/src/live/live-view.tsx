import { Flex, Grid } from '@strapi/design-system';

import type { Council, MeetingPage } from '../api/contract';
import { Section } from '../components/page-frame';
import { useText } from '../texts';
import { AttendanceList } from './attendance-list';
import { CurrentItem } from './current-item';
import { NextItem } from './next-item';
import { QuorumMeter } from './quorum-meter';

type LiveViewProps = Readonly<{ council: Council; data: MeetingPage }>;

/** A meeting while it runs: who is there, whether they are enough, what is discussed and voted on. */
export function LiveView({ council, data }: LiveViewProps) {
  const say = useText();
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={6}>
          <CurrentItem council={council} data={data} />
          <NextItem council={council} data={data} />
        </Flex>
      </Grid.Item>
      <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
        <Section title={say('attendance.title')}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <QuorumMeter quorum={data.quorum} />
            <AttendanceList council={council} data={data} />
          </Flex>
        </Section>
      </Grid.Item>
    </Grid.Root>
  );
}
