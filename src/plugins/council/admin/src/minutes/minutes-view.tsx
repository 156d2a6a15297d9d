import { Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';

import type { Council, MeetingPage } from '../api/contract';
import type { Minutes } from '../api/minutes-contract';
import { useCouncilMinutesQuery } from '../api/queries';
import { Nothing } from '../components/page-frame';
import { useRefusalText, useText } from '../texts';
import { MinutesDocument } from './minutes-document';

type MinutesViewProps = Readonly<{ council: Council; data: MeetingPage }>;

/** What was recorded, beside what the secretary wrote about it; and the documents that mended it later. */
export function MinutesView({ council, data }: MinutesViewProps) {
  const say = useText();
  const refusalText = useRefusalText();
  const { data: documents, error, isLoading } = useCouncilMinutesQuery({ meetingId: data.meeting.id });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (isMissing(error)) return <Nothing text={say('minutes.none')} />;
  if (documents === undefined) return <Page.Error content={refusalText(error)} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      {documents.map((document: Minutes) => (
        <MinutesDocument key={document.minutes.id} council={council} data={data} document={document} />
      ))}
    </Flex>
  );
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'NotFoundError';
