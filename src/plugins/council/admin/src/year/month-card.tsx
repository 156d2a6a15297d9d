import { Box, Flex, Typography } from '@strapi/design-system';

import type { Council, Meeting, Month } from '../api/contract';
import { Quiet } from '../components/page-frame';
import { PageLink } from '../components/page-link';
import { StateBadge } from '../components/state-badge';
import { todayIn, useDays } from '../days';
import { PATHS } from '../pages/paths';
import { useText, useWordOf } from '../texts';
import { HolidayQuestion } from './holiday-question';

type YearAndMonth = Readonly<{ year: number; month: number }>;

function standingOf(one: YearAndMonth, now: YearAndMonth): 'past' | 'now' | 'to-come' {
  const months = (one.year - now.year) * 12 + one.month - now.month;
  if (months === 0) return 'now';
  return months < 0 ? 'past' : 'to-come';
}

const LOOKS = {
  past: { background: 'neutral100', borderColor: 'neutral150' },
  now: { background: 'neutral0', borderColor: 'primary500' },
  'to-come': { background: 'neutral0', borderColor: 'neutral150' },
} as const;

type MonthCardProps = Readonly<{ council: Council; year: number; month: Month }>;

/** One month: what meets in it, and what somebody has to choose before anything can. */
export function MonthCard({ council, year, month: { month, meetings, question } }: MonthCardProps) {
  const say = useText();
  const days = useDays();
  const standing = standingOf({ year, month }, todayIn(council.zone));
  return (
    <Box {...LOOKS[standing]} hasRadius padding={4} height="100%">
      <Flex gap={2} justifyContent="space-between">
        <Typography tag="h2" variant="delta">
          {days.month(month)}
        </Typography>
        {standing === 'now' && <Quiet>{say('year.now')}</Quiet>}
      </Flex>
      <Box tag="ul" paddingTop={2} style={{ listStyle: 'none' }}>
        {meetings.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} />
        ))}
      </Box>
      {question !== null && <HolidayQuestion council={council} question={question} />}
      {meetings.length === 0 && question === null && <Quiet>{say('year.month.none')}</Quiet>}
    </Box>
  );
}

function MeetingLine({ meeting }: Readonly<{ meeting: Meeting }>) {
  const days = useDays();
  const nameOf = useMeetingName();
  const { councilId, id, startsAt, zone, state } = meeting;
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <PageLink to={PATHS.meeting(councilId, id)}>{nameOf(meeting)}</PageLink>
      <Flex gap={2} wrap="wrap" paddingTop={1}>
        <Typography variant="pi" textColor="neutral700">
          <time dateTime={startsAt}>
            {days.dayInMonth(startsAt, zone)} · {days.time(startsAt, zone)}
          </time>
        </Typography>
        <StateBadge thing="meeting" state={state} />
      </Flex>
    </Box>
  );
}

/** What a meeting is called: its kind, and its number once it has one. */
export function useMeetingName(): (meeting: Pick<Meeting, 'kind' | 'number' | 'numberYear'>) => string {
  const say = useText();
  const days = useDays();
  const wordOf = useWordOf();
  return ({ kind, number, numberYear }) => {
    const name = wordOf('kind.meeting', kind);
    if (number === null || numberYear === null) return name;
    return say('meeting.numbered', { kind: name, number: days.label(`${String(number)}/${String(numberYear)}`) });
  };
}
