import { Box, Flex } from '@strapi/design-system';

import { movableItem } from '../agenda/item-menu';
import { ItemSummary } from '../agenda/item-summary';
import type { AgendaItemInMeeting, Council, MeetingPage } from '../api/contract';
import { useCouncilMovesQuery } from '../api/queries';
import { Card, Quiet, Section } from '../components/page-frame';
import { isStaff } from '../council/roles';
import { MoveBar } from '../moves/move-bar';
import { useText } from '../texts';
import { AskPollButton } from './ask-poll';
import { PollCard } from './poll-card';
import { Recusals } from './recusals';
import { Timer } from './timer';

type CurrentItemProps = Readonly<{ council: Council; data: MeetingPage }>;

/** What the council discusses now: how long, what is voted on, and how it may end. */
export function CurrentItem({ council, data }: CurrentItemProps) {
  const say = useText();
  const current = data.items.find(({ state }) => state === 'in-discussion');
  return (
    <Section title={say('live.current')} aside={<Timer since={current?.startedAt ?? null} />}>
      <div aria-live="polite">
        {current === undefined ? (
          <Card>
            <Quiet>{say('live.none')}</Quiet>
          </Card>
        ) : (
          <Discussed council={council} data={data} item={current} />
        )}
      </div>
    </Section>
  );
}

const isVotable = ({ kind }: AgendaItemInMeeting): boolean => kind === 'decision' || kind === 'election';

function Discussed({ council, data, item }: CurrentItemProps & Readonly<{ item: AgendaItemInMeeting }>) {
  const isOfStaff = isStaff(council);
  const mayAsk = isOfStaff && data.meeting.state === 'open' && isVotable(item);
  return (
    <Card>
      <ItemSummary item={item} label={item.label} />
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
        <Recusals council={council} data={data} item={item} />
        {item.polls.map((poll) => (
          <PollCard key={poll.id} council={council} data={data} poll={poll} />
        ))}
        {mayAsk && (
          <Box>
            <AskPollButton item={item} />
          </Box>
        )}
        <Outcomes data={data} item={item} />
      </Flex>
    </Card>
  );
}

/** How the discussion may end: by the last vote, or by what the chair says. */
function Outcomes({ data, item }: Readonly<{ data: MeetingPage; item: AgendaItemInMeeting }>) {
  const say = useText();
  const { data: moves } = useCouncilMovesQuery({ things: 'agenda-items', id: item.id });
  // What was offered before the last move is offered no more.
  if (moves?.version !== item.version || moves.offers.length === 0) return null;
  return (
    <Box>
      <Quiet>{say('live.outcomes')}</Quiet>
      <Box paddingTop={2}>
        <MoveBar movable={movableItem({ data, item })} offers={moves.offers} next={[]} asButtons about={item.title} />
      </Box>
    </Box>
  );
}
