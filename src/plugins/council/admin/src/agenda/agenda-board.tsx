import { Box, Flex, Grid } from '@strapi/design-system';

import type { AgendaItem, Council, MeetingPage } from '../api/contract';
import { Card, Quiet, Section } from '../components/page-frame';
import { isSecretary } from '../council/roles';
import { useMayWork } from '../permissions';
import { useText } from '../texts';
import { AgendaChanges, UnsentChanges } from './agenda-changes';
import { AgendaList } from './agenda-list';
import { Grip } from './grip';
import { ItemMenu } from './item-menu';
import { ItemSummary } from './item-summary';
import { NewItemButton } from './item-form';
import { PacketButton } from './packet-button';
import { ScheduleButton } from './schedule-button';
import { type AgendaOrder, useAgendaOrder, useMayOrder } from './use-agenda-order';
import { type Drag, useDrag } from './use-drag';

type AgendaBoardProps = Readonly<{ council: Council; data: MeetingPage }>;

/** What a meeting is about, in its order; beside it what waits for one, and what is on its way. */
export function AgendaBoard({ council, data }: AgendaBoardProps) {
  const mayOrder = useMayOrder(council, data);
  const order = useAgendaOrder(data);
  const drag = useDrag(data, order);
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch">
        <Agenda council={council} data={data} order={order} drag={drag} mayOrder={mayOrder} />
      </Grid.Item>
      <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
        <Waiting council={council} data={data} drag={drag} mayOrder={mayOrder} />
      </Grid.Item>
    </Grid.Root>
  );
}

type MovableBoardProps = AgendaBoardProps & Readonly<{ drag: Drag; mayOrder: boolean }>;

function Agenda({ council, data, order, drag, mayOrder }: MovableBoardProps & Readonly<{ order: AgendaOrder }>) {
  const say = useText();
  const mayWork = useMayWork();
  const buttons = (
    <Flex gap={2} wrap="wrap">
      {data.items.length > 0 && <PacketButton council={council} meeting={data.meeting} />}
      {mayWork && <NewItemButton council={council} seats={data.seats} />}
    </Flex>
  );
  return (
    <Section title={say('agenda.title')} aside={buttons}>
      <AgendaChanges changes={data.changes} />
      <UnsentChanges changes={data.unsent} />
      {data.items.length === 0 && (
        <Card>
          <Quiet>{say('agenda.none')}</Quiet>
        </Card>
      )}
      <AgendaList council={council} data={data} order={order} drag={drag} mayOrder={mayOrder} />
    </Section>
  );
}

const STATES_THAT_TAKE_ITEMS = ['planned', 'scheduled', 'convoked', 'agenda-frozen'];

function Waiting({ council, data, drag, mayOrder }: MovableBoardProps) {
  const say = useText();
  const { meeting, pool, proposals } = data;
  const maySchedule = isSecretary(council) && STATES_THAT_TAKE_ITEMS.includes(meeting.state);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Box
        hasRadius
        background={drag.isOverPool ? 'primary100' : 'transparent'}
        onDragOver={drag.overPool}
        onDragLeave={drag.leave}
        onDrop={drag.dropOnPool}
      >
        <Section title={say('pool.title')}>
          <ItemList
            council={council}
            data={data}
            items={pool}
            none={say('pool.none')}
            maySchedule={maySchedule}
            drag={mayOrder ? drag : null}
          />
        </Section>
      </Box>
      <Section title={say('proposals.title')}>
        <ItemList council={council} data={data} items={proposals} none={say('proposals.none')} />
      </Section>
    </Flex>
  );
}

type ItemListProps = AgendaBoardProps &
  Readonly<{ items: readonly AgendaItem[]; none: string; maySchedule?: boolean; drag?: Drag | null }>;

function ItemList({ items, none, ...given }: ItemListProps) {
  if (items.length === 0) return <Quiet>{none}</Quiet>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
      {items.map((item) => (
        <li key={item.id}>
          <WaitingCard {...given} item={item} />
        </li>
      ))}
    </Flex>
  );
}

type WaitingCardProps = Omit<ItemListProps, 'items' | 'none'> & Readonly<{ item: AgendaItem }>;

/** By the mouse an item is dragged from here onto the agenda; for the keyboard there is the button. */
function WaitingCard({ council, data, item, maySchedule = false, drag = null }: WaitingCardProps) {
  const say = useText();
  return (
    <Card>
      <Flex alignItems="flex-start" gap={2}>
        {drag !== null && (
          <Grip
            label={say('order.grip', { title: item.title })}
            onDragStart={(event) => {
              drag.begin(event, { item, from: 'pool' });
            }}
            onDragEnd={drag.end}
          />
        )}
        <Box style={{ flex: '1 1 auto', minInlineSize: 0 }}>
          <ItemSummary item={item}>
            <ItemMenu council={council} data={data} item={item} />
          </ItemSummary>
          {maySchedule && (
            <Box paddingTop={3}>
              <ScheduleButton meeting={data.meeting} item={item} />
            </Box>
          )}
        </Box>
      </Flex>
    </Card>
  );
}
