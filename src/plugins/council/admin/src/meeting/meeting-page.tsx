import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { Council, MeetingPage as MeetingData } from '../api/contract';
import { useCouncilMeetingQuery } from '../api/queries';
import { Instant } from '../components/instant';
import { Notice } from '../components/page-frame';
import { CouncilPage } from '../council/council-page';
import { useRefusalText, useText } from '../texts';
import { useMeetingName } from '../year/month-card';
import { InvitationCard } from '../invitation/invitation-card';
import { LifeSteps } from './life-steps';
import { MeetingDates } from './meeting-dates';
import { MeetingTabs } from './meeting-tabs';
import { NextStep } from './next-step';

const LIVE_STATES = ['agenda-frozen', 'open', 'suspended'];
const SECONDS = 1000;

/** A meeting from its preparation to its follow-up; while it runs, everybody sees the same. */
export function MeetingPage() {
  const say = useText();
  const refusalText = useRefusalText();
  const nameOf = useMeetingName();
  const { meetingId = '' } = useParams();
  const query = useCouncilMeetingQuery({ meetingId });
  const isLive = LIVE_STATES.includes(query.data?.meeting.state ?? '');
  // Asked for again every few seconds; the second subscription reads the same answer.
  useCouncilMeetingQuery({ meetingId }, { pollingInterval: isLive ? 3 * SECONDS : 0, skip: !isLive });
  const { data, error, isLoading } = query;
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (data === undefined) return <Page.Error content={refusalText(error)} />;
  return (
    <CouncilPage title={nameOf(data.meeting)} subtitle={<WhenAndWhere data={data} />}>
      {(council) => (
        <>
          {error !== undefined && <Notice tone="danger">{say('meeting.stale')}</Notice>}
          <MeetingBody council={council} data={data} />
        </>
      )}
    </CouncilPage>
  );
}

function WhenAndWhere({ data: { meeting } }: Readonly<{ data: MeetingData }>) {
  return (
    <>
      <Instant at={meeting.startsAt} zone={meeting.zone} />
      {meeting.place !== null && (
        <>
          {' · '}
          <bdi>{meeting.place}</bdi>
        </>
      )}
    </>
  );
}

function MeetingBody({ council, data }: Readonly<{ council: Council; data: MeetingData }>) {
  return (
    <>
      <LifeSteps meeting={data.meeting} />
      <NextStep council={council} data={data} />
      <InvitationCard data={data} />
      <MeetingDates meeting={data.meeting} />
      <MeetingTabs council={council} data={data} />
    </>
  );
}
