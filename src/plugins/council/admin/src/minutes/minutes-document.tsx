import { Button, Flex } from '@strapi/design-system';

import { useRegenerateMinutesMutation } from '../api/commands';
import type { Council, MeetingPage } from '../api/contract';
import type { Minutes } from '../api/minutes-contract';
import { useCouncilMovesQuery } from '../api/queries';
import { Instant } from '../components/instant';
import { Card, Notice, Quiet, Section } from '../components/page-frame';
import { StateBadge } from '../components/state-badge';
import { isSecretary } from '../council/roles';
import { ConsentButtons } from '../moves/consent-buttons';
import { MoveBar } from '../moves/move-bar';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { useMeetingOptions } from '../tracker/use-meeting-options';
import { Objections } from './objections';
import { SectionCard } from './section-card';
import { useSectionTitle } from './section-title';

type DocumentProps = Readonly<{ council: Council; data: MeetingPage; document: Minutes }>;

/** Minutes with their sections, what may be done with them, and what was held against them. */
export function MinutesDocument({ council, data, document }: DocumentProps) {
  const say = useText();
  const { minutes, sections, objections } = document;
  const mayWrite = isSecretary(council) && minutes.state === 'draft';
  return (
    <Section
      title={say(minutes.amends === null ? 'minutes.title' : 'minutes.corrigendum')}
      aside={<StateBadge thing="minutes" state={minutes.state} />}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <MinutesMoves council={council} data={data} document={document} />
        {mayWrite && (
          <Notice tone="primary">
            <Flex gap={3} wrap="wrap" justifyContent="space-between">
              {say('minutes.write')}
              {data.meeting.state === 'held' && <Regenerate id={minutes.id} />}
            </Flex>
          </Notice>
        )}
        {sections.map((section) => (
          <SectionCard key={section.key} minutesId={minutes.id} section={section} data={data} mayWrite={mayWrite} />
        ))}
        {objections.length > 0 && <Objections document={document} data={data} mayAnswer={isSecretary(council)} />}
      </Flex>
    </Section>
  );
}

/** Facts are mended where they were recorded, and read anew; what was written stays. */
function Regenerate({ id }: Readonly<{ id: string }>) {
  const say = useText();
  const outcome = useOutcome();
  const [regenerate, { isLoading }] = useRegenerateMinutesMutation();
  return (
    <Button
      size="S"
      variant="tertiary"
      loading={isLoading}
      onClick={() => void outcome(regenerate({ id }), 'minutes.regenerated')}
    >
      {say('minutes.regenerate')}
    </Button>
  );
}

const NEXT = ['take-up', 'circulate', 'approve', 'publish'];

function MinutesMoves({ council, data, document: { minutes, sections } }: DocumentProps) {
  const say = useText();
  const titleOf = useSectionTitle(data);
  const decisions = useMeetingOptions(council);
  const { data: moves } = useCouncilMovesQuery({ things: 'minutes', id: minutes.id });
  const { id, version, state } = minutes;
  const circumstances = {
    sections: sections.map((section) => ({ value: section.key, label: titleOf(section) })),
    decisions: [...data.items.map((item) => ({ value: item.id, label: item.title })), ...decisions],
  };
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {minutes.objectionsUntil !== null && state === 'in-review' && (
          <Quiet>
            {say('minutes.objections-until')} <Instant at={minutes.objectionsUntil} zone={council.zone} />
          </Quiet>
        )}
        <MoveBar
          movable={{ things: 'minutes', id, version, circumstances }}
          offers={moves?.offers ?? []}
          next={NEXT}
          about={say('minutes.title')}
        />
        <ConsentButtons things="minutes" id={id} state={state} roles={council.roles} />
      </Flex>
    </Card>
  );
}
