import { Box, Flex, Typography } from '@strapi/design-system';

import type { ResolutionHistory } from '../api/resolution-contract';
import { useCouncilResolutionHistoryQuery } from '../api/queries';
import { Day, Instant } from '../components/instant';
import { Card, Quiet, Section } from '../components/page-frame';
import { useText, useWordOf } from '../texts';
import { Progress } from './progress';

/** What the lead reported, and the time that it asked for. */
export function Reports({ id, zone }: Readonly<{ id: string; zone: string }>) {
  const say = useText();
  const { data } = useCouncilResolutionHistoryQuery({ id });
  if (data === undefined) return null;
  return (
    <Section title={say('reports.title')}>
      <Card>
        {data.reports.length === 0 && <Quiet>{say('reports.none')}</Quiet>}
        <Flex tag="ol" direction="column" alignItems="stretch" gap={4} style={{ listStyle: 'none' }}>
          {data.reports.map((report) => (
            <Report key={report.id} report={report} zone={zone} />
          ))}
        </Flex>
        {data.extensions.length > 0 && <Extensions extensions={data.extensions} />}
      </Card>
    </Section>
  );
}

function Report({ report, zone }: Readonly<{ report: ResolutionHistory['reports'][number]; zone: string }>) {
  const say = useText();
  const evidence = report.evidence?.length ?? 0;
  return (
    <Box tag="li">
      <Flex gap={3} wrap="wrap">
        <Progress percent={report.percent} />
        <Quiet>
          <Instant at={report.at} zone={zone} />
          {evidence > 0 && ` · ${say('reports.evidence', { count: evidence })}`}
        </Quiet>
      </Flex>
      {report.note !== null && (
        <Typography tag="p" dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'break-word' }}>
          {report.note}
        </Typography>
      )}
    </Box>
  );
}

function Extensions({ extensions }: Pick<ResolutionHistory, 'extensions'>) {
  const say = useText();
  const wordOf = useWordOf();
  return (
    <Box paddingTop={4}>
      <Typography tag="h3" variant="sigma">
        {say('extensions.title')}
      </Typography>
      <ul>
        {extensions.map(({ id, fromDay, toDay, reason, outcome }) => (
          <li key={id}>
            <Typography>
              <Day day={fromDay} /> ← <Day day={toDay} /> · {wordOf('result', outcome)}: <bdi>{reason}</bdi>
            </Typography>
          </li>
        ))}
      </ul>
    </Box>
  );
}
