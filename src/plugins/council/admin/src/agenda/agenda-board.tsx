import { Box, Flex, Grid } from '@strapi/design-system';

import type { AgendaItem, Council, MeetingPage } from '../api/contract';
import { Card, Quiet, Section } from '../components/page-frame';
import { isSecretary } from '../council/roles';
import { useMayWork } from '../permissions';
import { useText } from '../texts';
import { AgendaChanges } from './agenda-changes';
import { ItemMenu } from './item-menu';
import { ItemSummary } from './item-summary';
import { NewItemButton } from './item-form';
import { ScheduleButton } from './schedule-button';

type AgendaBoardProps = Readonly<{ council: Council; data: MeetingPage }>;

/** What a meeting is about, in its order; beside it what waits for one, and what is on its way. */
export function AgendaBoard({ council, data }: AgendaBoardProps) {
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch">
        <Agenda council={council} data={data} />
      </Grid.Item>
      <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
        <Waiting council={council} data={data} />
      </Grid.Item>
    </Grid.Root>
  );
}

function Agenda({ council, data }: AgendaBoardProps) {
  const say = useText();
  const mayWork = useMayWork();
  return (
    <Section title={say('agenda.title')} aside={mayWork && <NewItemButton council={council} seats={data.seats} />}>
      <AgendaChanges changes={data.changes} />
      {data.items.length === 0 && (
        <Card>
          <Quiet>{say('agenda.none')}</Quiet>
        </Card>
      )}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
        {data.items.map((item) => (
          <li key={item.id}>
            <Card>
              <ItemSummary item={item} label={item.label}>
                <ItemMenu council={council} data={data} item={item} />
              </ItemSummary>
            </Card>
          </li>
        ))}
      </Flex>
    </Section>
  );
}

const STATES_THAT_TAKE_ITEMS = ['planned', 'scheduled', 'convoked', 'agenda-frozen'];

function Waiting({ council, data }: AgendaBoardProps) {
  const say = useText();
  const { meeting, pool, proposals } = data;
  const maySchedule = isSecretary(council) && STATES_THAT_TAKE_ITEMS.includes(meeting.state);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Section title={say('pool.title')}>
        <ItemList council={council} data={data} items={pool} none={say('pool.none')} maySchedule={maySchedule} />
      </Section>
      <Section title={say('proposals.title')}>
        <ItemList council={council} data={data} items={proposals} none={say('proposals.none')} />
      </Section>
    </Flex>
  );
}

type ItemListProps = AgendaBoardProps & Readonly<{ items: readonly AgendaItem[]; none: string; maySchedule?: boolean }>;

function ItemList({ council, data, items, none, maySchedule = false }: ItemListProps) {
  if (items.length === 0) return <Quiet>{none}</Quiet>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
      {items.map((item) => (
        <li key={item.id}>
          <Card>
            <ItemSummary item={item}>
              <ItemMenu council={council} data={data} item={item} />
            </ItemSummary>
            {maySchedule && (
              <Box paddingTop={3}>
                <ScheduleButton meeting={data.meeting} item={item} />
              </Box>
            )}
          </Card>
        </li>
      ))}
    </Flex>
  );
}
