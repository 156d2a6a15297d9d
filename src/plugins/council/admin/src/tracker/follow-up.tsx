import { Flex } from '@strapi/design-system';

import type { Council } from '../api/contract';
import type { TrackedResolution } from '../api/resolution-contract';
import { useCouncilMovesQuery, useCouncilSeatsQuery } from '../api/queries';
import { HistoryList } from '../components/history-list';
import { Card, Section } from '../components/page-frame';
import { useDays } from '../days';
import { MoveBar } from '../moves/move-bar';
import type { Circumstances } from '../moves/values';
import { useText } from '../texts';
import { Reports } from './reports';
import { useMeetingOptions } from './use-meeting-options';

type FollowUpProps = Readonly<{
  council: Council;
  resolution: TrackedResolution;
  others: readonly TrackedResolution[];
}>;

/** The move that brings a resolution on, from each state. */
const NEXT = ['assign', 'reassign', 'accept', 'report', 'unblock', 'grant-extension', 'verify', 'close', 'continue'];

/** What may be done about a resolution, what was reported, and what happened to it; for those whom it concerns. */
export function FollowUp({ council, resolution, others }: FollowUpProps) {
  const say = useText();
  const circumstances = useCircumstances({ council, resolution, others });
  // Other agencies read the resolution, and are offered nothing.
  const { data: moves } = useCouncilMovesQuery({ things: 'resolutions', id: resolution.id });
  if (moves === undefined) return null;
  const { id, version, title } = resolution;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {moves.offers.length > 0 && (
        <Card>
          <MoveBar
            movable={{ things: 'resolutions', id, version, circumstances }}
            offers={moves.offers}
            next={NEXT}
            size="L"
            about={title}
          />
        </Card>
      )}
      <Reports id={id} zone={council.zone} />
      <Section title={say('history.title')}>
        <Card>
          <HistoryList thing="resolution" history={moves.history} zone={council.zone} />
        </Card>
      </Section>
    </Flex>
  );
}

/** What the forms of its moves choose from. */
function useCircumstances({ council, resolution, others }: FollowUpProps): Circumstances {
  const days = useDays();
  const { data: seats = [] } = useCouncilSeatsQuery({ councilId: council.id });
  const meetings = useMeetingOptions(council);
  const resolutions = others
    .filter(({ id }) => id !== resolution.id)
    .map(({ id, label, title }) => ({ value: id, label: `${days.label(label)} ${title}`.trim() }));
  return {
    begin: { percent: resolution.percent },
    seats: seats
      .filter(({ validTo }) => validTo === null || Date.parse(validTo) > Date.now())
      .map(({ id, agencyName }) => ({ value: id, label: agencyName })),
    meetings,
    resolutions,
    decisions: [...meetings, ...resolutions],
  };
}
