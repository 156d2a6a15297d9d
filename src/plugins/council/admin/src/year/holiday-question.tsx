import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useCreateMeetingMutation } from '../api/commands';
import type { Council, HolidayQuestion as Question, JalaliDay } from '../api/contract';
import { useCouncilByLawsQuery } from '../api/queries';
import { isSecretary } from '../council/roles';
import { useDays } from '../days';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { spanOn } from './usual-time';

type HolidayQuestionProps = Readonly<{ council: Council; question: Question }>;

/** The day of the rule is off: somebody chooses another of the month, or keeps it. */
export function HolidayQuestion({ council, question }: HolidayQuestionProps) {
  const say = useText();
  const days = useDays();
  const { locale } = useIntl();
  const holiday = question.dayOff?.holiday?.title;
  const because = locale.startsWith('fa') ? holiday?.fa : holiday?.en;
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={3} role="note">
      <Typography tag="p" textColor="neutral800">
        {say(`holiday.${question.reason}`, { day: days.day(question.date) })}
      </Typography>
      {because !== undefined && (
        <Typography tag="p" variant="pi" textColor="neutral700">
          {because}
        </Typography>
      )}
      {isSecretary(council) && <Choices council={council} question={question} />}
    </Box>
  );
}

function Choices({ council, question: { date, candidates } }: HolidayQuestionProps) {
  const say = useText();
  const days = useDays();
  const outcome = useOutcome();
  const [create] = useCreateMeetingMutation();
  const { data: laws } = useCouncilByLawsQuery({ councilId: council.id });
  const others = [candidates.previous, candidates.next].filter((day) => day !== null);
  if (laws === undefined) return null;
  const choose = (day: JalaliDay) => () => {
    const input = { kind: 'regular', ...spanOn(day, laws.current), place: council.place };
    void outcome(create({ councilId: council.id, input }), 'holiday.done');
  };
  return (
    <Flex gap={2} wrap="wrap" paddingTop={2}>
      {others.map((day) => (
        <Button key={day.day} size="S" variant="secondary" onClick={choose(day)}>
          {days.day(day)}
        </Button>
      ))}
      <Button size="S" variant="tertiary" onClick={choose(date)}>
        {say('holiday.keep')}
      </Button>
    </Flex>
  );
}
