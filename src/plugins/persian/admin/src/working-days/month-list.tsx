import { Box, Grid, Typography } from '@strapi/design-system';

import { fromIsoDay } from '../../../core/src';
import { useText } from '../language/use-text';

import type { DeskDay } from './contract';
import { DayItem } from './day-item';
import { useDayTexts } from './day-texts';

const MONTHS = Array.from({ length: 12 }, (_month, index) => index + 1);

type Props = Readonly<{ days: readonly DeskDay[]; mayManage: boolean }>;

/** The twelve months of a year, each with its days off. */
export const MonthList = ({ days, mayManage }: Props) => (
  <Grid.Root gap={4}>
    {MONTHS.map((month) => (
      <Grid.Item key={month} col={6} s={12} xs={12} direction="column" alignItems="stretch">
        <Month month={month} days={days.filter(({ day }) => fromIsoDay(day)?.month === month)} mayManage={mayManage} />
      </Grid.Item>
    ))}
  </Grid.Root>
);

function Month({ month, days, mayManage }: Props & Readonly<{ month: number }>) {
  const text = useText();
  const { monthText } = useDayTexts();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} height="100%">
      <Typography tag="h3" variant="delta">
        {monthText(month)}
      </Typography>
      {days.length === 0 ? (
        <Box paddingTop={2}>
          <Typography variant="pi" textColor="neutral600">
            {text('holidays.none-in-month')}
          </Typography>
        </Box>
      ) : (
        <Box tag="ul" paddingTop={1}>
          {days.map((desk) => (
            <DayItem key={desk.day} desk={desk} mayManage={mayManage} />
          ))}
        </Box>
      )}
    </Box>
  );
}
