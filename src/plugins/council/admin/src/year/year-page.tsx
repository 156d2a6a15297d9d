import { Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useNavigate, useParams } from 'react-router-dom';

import type { Council, Year } from '../api/contract';
import { useCouncilYearQuery } from '../api/queries';
import { PageButton } from '../components/page-link';
import { Notice } from '../components/page-frame';
import { CouncilPage } from '../council/council-page';
import { isSecretary } from '../council/roles';
import { todayIn, useDays } from '../days';
import { PATHS } from '../pages/paths';
import { useRefusalText, useText } from '../texts';
import { MonthCard } from './month-card';
import { NewMeetingButton } from './new-meeting';
import { PlanButton } from './plan-button';

/** The meetings of a Jalali year, month by month. */
export function YearPage() {
  const say = useText();
  const days = useDays();
  const { year: named = '' } = useParams();
  const year = Math.trunc(Number(named));
  return (
    <CouncilPage
      title={say('year.title', { year: days.count(year) })}
      actions={(council) => isSecretary(council) && <PlanningActions council={council} />}
    >
      {(council) => (
        <>
          {council.seats === 0 && <NoSeats council={council} />}
          <YearSteps council={council} year={year} />
          <YearGrid council={council} year={year} />
        </>
      )}
    </CouncilPage>
  );
}

function PlanningActions({ council }: Readonly<{ council: Council }>) {
  return (
    <>
      <NewMeetingButton council={council} />
      <PlanButton council={council} />
    </>
  );
}

function NoSeats({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  return (
    <Notice>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        {say('year.no-seats')}
        {isSecretary(council) && <PageButton to={PATHS.seats(council.id)}>{say('year.no-seats.action')}</PageButton>}
      </Flex>
    </Notice>
  );
}

function YearSteps({ council, year }: Readonly<{ council: Council; year: number }>) {
  const say = useText();
  const days = useDays();
  const navigate = useNavigate();
  const thisYear = todayIn(council.zone).year;
  const go = (to: number) => () => {
    navigate(PATHS.year(council.id, to));
  };
  return (
    <Flex tag="nav" aria-label={say('year.steps')} gap={3} alignItems="center" wrap="wrap">
      <Button variant="tertiary" size="S" onClick={go(year - 1)}>
        {say('year.go', { year: days.count(year - 1) })}
      </Button>
      <Typography variant="beta" tag="span" aria-live="polite">
        {days.count(year)}
      </Typography>
      <Button variant="tertiary" size="S" onClick={go(year + 1)}>
        {say('year.go', { year: days.count(year + 1) })}
      </Button>
      {year !== thisYear && (
        <Button variant="tertiary" size="S" onClick={go(thisYear)}>
          {say('year.this')}
        </Button>
      )}
    </Flex>
  );
}

function YearGrid({ council, year }: Readonly<{ council: Council; year: number }>) {
  const say = useText();
  const refusalText = useRefusalText();
  const { data, error, isLoading } = useCouncilYearQuery({ councilId: council.id, year });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (error !== undefined || data === undefined) return <Page.Error content={refusalText(error)} />;
  return (
    <>
      {isEmpty(data) && <Notice tone="primary">{say('year.none')}</Notice>}
      <Grid.Root gap={4}>
        {data.months.map((month) => (
          <Grid.Item key={month.month} col={4} s={6} xs={12} direction="column" alignItems="stretch">
            <MonthCard council={council} year={data.year} month={month} />
          </Grid.Item>
        ))}
      </Grid.Root>
    </>
  );
}

const isEmpty = ({ months }: Year): boolean => months.every(({ meetings }) => meetings.length === 0);
