import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { Council } from '../api/contract';
import type { TrackedResolution } from '../api/resolution-contract';
import { useCouncilTrackerQuery } from '../api/queries';
import { Day } from '../components/instant';
import { Card, Quiet } from '../components/page-frame';
import { PageLink } from '../components/page-link';
import { StateBadge } from '../components/state-badge';
import { CouncilPage } from '../council/council-page';
import { useDays } from '../days';
import { PATHS } from '../pages/paths';
import { useRefusalText, useText } from '../texts';
import { FollowUp } from './follow-up';
import { Progress } from './progress';
import { useResolutionIn } from './use-resolution';

/** One resolution: what was decided, who does it until when, how far it is, and what may be done. */
export function ResolutionPage() {
  const say = useText();
  return <CouncilPage title={say('resolution.title')}>{(council) => <Found council={council} />}</CouncilPage>;
}

function Found({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  const refusalText = useRefusalText();
  const { resolutionId = '' } = useParams();
  const { resolution, error, isLoading } = useResolutionIn(council.id, resolutionId);
  const { data: newest } = useCouncilTrackerQuery({ councilId: council.id, filter: {} });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (error !== undefined) return <Page.Error content={refusalText(error)} />;
  if (resolution === undefined) return <Page.Error content={say('refusal.not-found')} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Summary council={council} resolution={resolution} />
      <FollowUp council={council} resolution={resolution} others={newest?.resolutions ?? []} />
    </Flex>
  );
}

function Summary({ council, resolution }: Readonly<{ council: Council; resolution: TrackedResolution }>) {
  const say = useText();
  const days = useDays();
  const { label, title, text, state, isOverdue, meetingId } = resolution;
  return (
    <Card>
      <Typography tag="h2" variant="beta" style={{ overflowWrap: 'break-word' }}>
        {label !== '' && `${days.label(label)} · `}
        <bdi>{title}</bdi>
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={2} paddingBottom={3}>
        <StateBadge thing="resolution" state={state} />
        {isOverdue && <Badge variant="danger">{say('resolution.overdue')}</Badge>}
        {resolution.isConfidential && <Badge variant="danger">{say('item.confidential')}</Badge>}
        {resolution.isTask && <Badge>{say('resolution.task')}</Badge>}
      </Flex>
      <Typography tag="p" dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'break-word' }}>
        {text}
      </Typography>
      <Box paddingTop={4}>
        <Facts resolution={resolution} />
      </Box>
      {meetingId !== null && (
        <Box paddingTop={3}>
          <PageLink to={PATHS.meeting(council.id, meetingId)}>{say('resolution.meeting')}</PageLink>
        </Box>
      )}
    </Card>
  );
}

function Facts({ resolution: { leadName, dueDay, percent, returned } }: Readonly<{ resolution: TrackedResolution }>) {
  const say = useText();
  const days = useDays();
  const facts = [
    { name: say('column.lead'), value: leadName ?? '—' },
    { name: say('column.due'), value: <Day day={dueDay} /> },
    { name: say('column.progress'), value: <Progress percent={percent} /> },
    ...(returned > 0 ? [{ name: say('resolution.returned'), value: days.count(returned) }] : []),
  ];
  return (
    <Flex tag="dl" gap={6} wrap="wrap" alignItems="flex-start">
      {facts.map(({ name, value }) => (
        <Box key={name}>
          <dt>
            <Quiet>{name}</Quiet>
          </dt>
          <Typography tag="dd">{value}</Typography>
        </Box>
      ))}
    </Flex>
  );
}
