import { type ReactNode, useState } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus, Upload } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';

import { todayIn } from '../dates/days';
import { useText } from '../language/use-text';
import { panelSettings } from '../settings';

import { useHolidayOverviewQuery } from './api';
import { DayForm } from './day-form';
import { Opening } from './dialogs';
import { ImportDialog } from './import-dialog';
import { useRefusalText } from './outcome';
import { READ_HOLIDAYS, useMayManage } from './permissions';
import { WeekendSection } from './weekend-section';
import { YearSection } from './year-section';

/** Settings → Holidays and working days, for those who may see it. */
export const WorkingDaysPage = () => (
  <Page.Protect permissions={READ_HOLIDAYS}>
    <WorkingDays />
  </Page.Protect>
);

function WorkingDays() {
  const text = useText();
  const refusalText = useRefusalText();
  const mayManage = useMayManage();
  const [year, setYear] = useState(() => todayIn(panelSettings().timeZone).year);
  const { data, error, isLoading } = useHolidayOverviewQuery(undefined);
  if (isLoading) return <Page.Loading>{text('holidays.loading')}</Page.Loading>;
  if (data === undefined) return <Page.Error content={refusalText(error)} />;
  const years = [...new Set([...data.years, year, Math.max(...data.years) + 1])].sort((a, b) => a - b);
  return (
    <Page.Main>
      <Page.Title>{text('holidays.page')}</Page.Title>
      <Layouts.Header
        title={text('holidays.page')}
        subtitle={text('holidays.subtitle')}
        primaryAction={mayManage && <HeaderActions showYear={setYear} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8} paddingBottom={8}>
          <Section title={text('holidays.section')}>
            <YearSection years={years} year={year} setYear={setYear} mayManage={mayManage} />
          </Section>
          <Section title={text('weekend.section')}>
            <WeekendSection weekends={data.weekends} mayManage={mayManage} />
          </Section>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function HeaderActions({ showYear }: Readonly<{ showYear: (year: number) => void }>) {
  const text = useText();
  return (
    <Flex gap={2} wrap="wrap">
      <Opening
        opener={
          <Button variant="secondary" startIcon={<Upload />}>
            {text('import.open')}
          </Button>
        }
      >
        {(close): ReactNode => <ImportDialog showYear={showYear} close={close} />}
      </Opening>
      <Opening opener={<Button startIcon={<Plus />}>{text('holidays.add')}</Button>}>
        {(close): ReactNode => <DayForm desk={null} close={close} />}
      </Opening>
    </Flex>
  );
}

const Section = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <Box tag="section">
    <Typography tag="h2" variant="delta">
      {title}
    </Typography>
    <Box paddingTop={3}>{children}</Box>
  </Box>
);
