import { Box, Button } from '@strapi/design-system';

import { ItemSummary } from '../agenda/item-summary';
import type { AgendaItemInMeeting, Council, MeetingPage, Offer } from '../api/contract';
import { useCouncilMovesQuery } from '../api/queries';
import { Card, Quiet, Section } from '../components/page-frame';
import { useMove } from '../moves/use-move';
import { useText, useWordOf } from '../texts';

/** What comes next by the agenda. */
export function NextItem({ data }: Readonly<{ council: Council; data: MeetingPage }>) {
  const say = useText();
  const next = data.items.find(({ state }) => state === 'on-agenda');
  return (
    <Section title={say('live.next')}>
      <Card>{next === undefined ? <Quiet>{say('live.next.none')}</Quiet> : <Coming item={next} />}</Card>
    </Section>
  );
}

function Coming({ item }: Readonly<{ item: AgendaItemInMeeting }>) {
  const { data: moves } = useCouncilMovesQuery({ things: 'agenda-items', id: item.id });
  const call = moves?.offers.find(({ action }) => action === 'discuss');
  return (
    <>
      <ItemSummary item={item} label={item.label} />
      {call !== undefined && <Call item={item} offer={call} />}
    </>
  );
}

/** One press: it is its turn, so nobody has to say why. */
function Call({ item, offer: { action, guard } }: Readonly<{ item: AgendaItemInMeeting; offer: Offer }>) {
  const wordOf = useWordOf();
  const move = useMove({ things: 'agenda-items', id: item.id, version: item.version });
  return (
    <Box paddingTop={3}>
      <Button disabled={guard !== null} onClick={() => void move(action)}>
        {wordOf('move.item', action)}
      </Button>
      {guard !== null && <Quiet>{wordOf('guard', guard)}</Quiet>}
    </Box>
  );
}
