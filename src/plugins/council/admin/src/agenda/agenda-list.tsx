import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import type { DragEvent } from 'react';

import type { AgendaItemInMeeting, Council, MeetingPage } from '../api/contract';
import { Card } from '../components/page-frame';
import { useText } from '../texts';
import { Grip } from './grip';
import { ItemMenu } from './item-menu';
import { ItemSummary } from './item-summary';
import type { AgendaOrder } from './use-agenda-order';
import type { Drag, Mark } from './use-drag';

type AgendaListProps = Readonly<{
  council: Council;
  data: MeetingPage;
  order: AgendaOrder;
  drag: Drag;
  mayOrder: boolean;
}>;

/** The agenda in its order; whoever may order it has a grip at each item that can go elsewhere. */
export function AgendaList({ council, data, order, drag, mayOrder }: AgendaListProps) {
  const say = useText();
  const leave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) drag.leave();
  };
  return (
    <>
      <VisuallyHidden aria-live="assertive">{order.said}</VisuallyHidden>
      <Flex
        tag="ol"
        aria-label={say('agenda.title')}
        direction="column"
        alignItems="stretch"
        gap={3}
        style={{ listStyle: 'none' }}
        onDragLeave={leave}
        onDrop={drag.dropOnAgenda}
      >
        {order.items.map((item) => (
          <Box
            key={item.id}
            tag="li"
            style={{ boxShadow: shadowOf(drag.mark, item), opacity: drag.dragged?.item.id === item.id ? 0.5 : 1 }}
            onDragOver={(event: DragEvent) => {
              drag.overItem(event, item.id);
            }}
          >
            <AgendaCard council={council} data={data} item={item} order={order} drag={drag} mayOrder={mayOrder} />
          </Box>
        ))}
      </Flex>
    </>
  );
}

const LINE = '3px 0 0 rgb(73 69 255)';

/** A line where what is dragged would come to stand. */
function shadowOf(mark: Mark | null, { id }: AgendaItemInMeeting): string | undefined {
  if (mark?.id !== id) return undefined;
  return mark.side === 'above' ? `0 -${LINE}` : `0 ${LINE}`;
}

function AgendaCard({
  council,
  data,
  item,
  order,
  drag,
  mayOrder,
}: AgendaListProps & Readonly<{ item: AgendaItemInMeeting }>) {
  const { first, last, at } = order.reach(item.id);
  const isMovable = mayOrder && first < last;
  const step = (by: -1 | 1) => () => void order.put(item, at + by);
  const steps = { up: isMovable && at > first ? step(-1) : null, down: isMovable && at < last ? step(1) : null };
  return (
    <Card isRaised={order.heldId === item.id}>
      <Flex alignItems="flex-start" gap={2}>
        {isMovable && <AgendaGrip item={item} order={order} drag={drag} />}
        <Box style={{ flex: '1 1 auto', minInlineSize: 0 }}>
          <ItemSummary item={item} label={item.label}>
            <ItemMenu council={council} data={data} item={item} steps={steps} />
          </ItemSummary>
        </Box>
      </Flex>
    </Card>
  );
}

function AgendaGrip({
  item,
  order,
  drag,
}: Pick<AgendaListProps, 'order' | 'drag'> & Readonly<{ item: AgendaItemInMeeting }>) {
  const say = useText();
  return (
    <Grip
      label={say('order.grip', { title: item.title })}
      onDragStart={(event) => {
        drag.begin(event, { item, from: 'agenda' });
      }}
      onDragEnd={drag.end}
      keyboard={{
        isHeld: order.heldId === item.id,
        toggle: () => {
          order.toggle(item);
        },
        onKeyDown: order.onKeyDown,
        onBlur: order.putBack,
      }}
    />
  );
}
