import { Flex, Typography } from '@strapi/design-system';

import type { Council, MeetingPage } from '../api/contract';
import { Card } from '../components/page-frame';
import { isStaff } from '../council/roles';
import { ConsentButtons } from '../moves/consent-buttons';
import { withConsents } from '../moves/movable';
import { MoveBar } from '../moves/move-bar';
import { beginOfMeeting } from '../moves/values';
import { useText, useWordOf } from '../texts';
import { useMeetingName } from '../year/month-card';

/** The step that comes by itself, from each state. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  planned: ['confirm'],
  scheduled: ['convoke'],
  convoked: ['freeze'],
  'agenda-frozen': ['open'],
  open: ['end'],
  suspended: ['resume'],
  held: ['circulate'],
  adjourned: ['circulate'],
  'minutes-review': ['close'],
};

type NextStepProps = Readonly<{ council: Council; data: MeetingPage }>;

/** The one step that makes sense now, what it lacks, whose agreement it has; the other moves in a menu. */
export function NextStep({ council, data: { meeting, offers, consents } }: NextStepProps) {
  const nameOf = useMeetingName();
  const { id, state, version } = meeting;
  const next = NEXT[state] ?? [];
  const open = withConsents(offers, consents);
  const isOfferedNext = open.some(({ action }) => next.includes(action));
  const isAgreeable = consents.length > 0 || isStaff(council);
  if (open.length === 0 && !isAgreeable) return null;
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {!isOfferedNext && <SomebodyElses next={next} />}
        <MoveBar
          movable={{ things: 'meetings', id, version, circumstances: { begin: beginOfMeeting(meeting) } }}
          offers={open}
          next={next}
          size="L"
          about={nameOf(meeting)}
        />
        <ConsentButtons things="meetings" id={id} state={state} roles={council.roles} consents={consents} />
      </Flex>
    </Card>
  );
}

/** What comes next is for somebody in another role. */
function SomebodyElses({ next: [action] }: Readonly<{ next: readonly string[] }>) {
  const say = useText();
  const wordOf = useWordOf();
  if (action === undefined) return null;
  return <Typography>{say('move.by-others', { move: wordOf('move.meeting', action) })}</Typography>;
}
