import {
  Box,
  Button,
  EmptyStateLayout,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Page } from '@strapi/strapi/admin';

import { useText } from '../language/use-text';

import { useHolidayYearQuery, useLazyExportHolidayYearQuery, useTakeBackHolidayYearMutation } from './api';
import type { DeskYear } from './contract';
import { useDayTexts } from './day-texts';
import { Confirm } from './dialogs';
import { MonthList } from './month-list';
import { useOutcome, useRefusalText } from './outcome';

type Props = Readonly<{
  /** The years with data, and the next one. */
  years: readonly number[];
  year: number;
  setYear: (year: number) => void;
  mayManage: boolean;
}>;

/** A year to look at: which, where its days are from, and the days. */
export function YearSection({ years, year, setYear, mayManage }: Props) {
  const text = useText();
  const refusalText = useRefusalText();
  const { data, error, isLoading } = useHolidayYearQuery({ year });
  if (isLoading) return <Page.Loading>{text('holidays.loading')}</Page.Loading>;
  if (data === undefined) return <Page.Error content={refusalText(error)} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} alignItems="flex-end" justifyContent="space-between" wrap="wrap">
        <YearChooser years={years} year={year} setYear={setYear} />
        <Source data={data} mayManage={mayManage} />
      </Flex>
      {!data.isKnown && (
        <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('holidays.not-known')} hasRadius />
      )}
      {(data.isKnown || data.days.length > 0) && <MonthList days={data.days} mayManage={mayManage} />}
    </Flex>
  );
}

function YearChooser({ years, year, setYear }: Omit<Props, 'mayManage'>) {
  const text = useText();
  const { numberText } = useDayTexts();
  return (
    <Field.Root name="year" width="14rem">
      <Field.Label>{text('dates.year')}</Field.Label>
      <SingleSelect
        value={year}
        onChange={(chosen) => {
          setYear(Number(chosen));
        }}
      >
        {years.map((each) => (
          <SingleSelectOption key={each} value={each}>
            {numberText(each)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

/** Where the official days of the year are from; the year as a file, and a way back to what came with the plugin. */
function Source({ data, mayManage }: Readonly<{ data: DeskYear; mayManage: boolean }>) {
  const text = useText();
  if (!data.isKnown) return null;
  return (
    <Flex gap={3} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {data.imported === null
          ? text('holidays.source.shipped')
          : text('holidays.source.imported', { name: data.imported.by ?? '—' })}
      </Typography>
      {data.imported !== null && mayManage && <TakeBackYear year={data.year} />}
      <ExportButton year={data.year} />
    </Flex>
  );
}

function ExportButton({ year }: Readonly<{ year: number }>) {
  const text = useText();
  const outcome = useOutcome();
  const [ask] = useLazyExportHolidayYearQuery();
  const save = async () => {
    const file = await outcome(ask({ year }));
    if (file !== null) saveFile(`holidays-${String(year)}.json`, JSON.stringify(file, null, 2));
  };
  return (
    <Button variant="tertiary" startIcon={<Download />} onClick={() => void save()}>
      {text('holidays.export')}
    </Button>
  );
}

function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function TakeBackYear({ year }: Readonly<{ year: number }>) {
  const text = useText();
  const { numberText } = useDayTexts();
  const outcome = useOutcome();
  const [takeBack] = useTakeBackHolidayYearMutation();
  return (
    <Box>
      <Confirm
        opener={<Button variant="tertiary">{text('import.take-back')}</Button>}
        question={text('import.take-back.question', { year: numberText(year) })}
        label={text('holidays.take-back.yes')}
        onConfirm={() => outcome(takeBack({ year }), 'import.taken-back')}
      />
    </Box>
  );
}
