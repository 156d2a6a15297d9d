import { type ChangeEvent, useRef, useState } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';

import { useText } from '../language/use-text';

import { useImportHolidayYearMutation, usePreviewHolidayYearMutation } from './api';
import type { DayChange, Preview, RowFault } from './contract';
import { useDayTexts } from './day-texts';
import { DialogForm } from './dialogs';
import { LongTextInput } from './fields';
import { readRefusal, useOutcome, useRefusalText } from './outcome';

type Props = Readonly<{ showYear: (year: number) => void; close: () => void }>;

/** Takes in the official holidays of a year: a file or its text, a look at what changes, and then the change. */
export function ImportDialog({ showYear, close }: Props) {
  const text = useText();
  const { numberText } = useDayTexts();
  const { json, write, preview, error, look } = usePreview();
  const outcome = useOutcome();
  const [importYear] = useImportHolidayYearMutation();
  const apply = async () => {
    const done = await outcome(importYear({ text: json }), 'import.done');
    if (done === null) return;
    showYear(done.year);
    close();
  };
  const submitLabel = preview === null ? text('import.look') : text('import.apply', { year: numberText(preview.year) });
  return (
    <DialogForm
      title={text('import.title')}
      submitLabel={submitLabel}
      isReady={json.trim() !== ''}
      onSubmit={preview === null ? look : apply}
    >
      <FileChooser choose={write} />
      <LongTextInput
        name="import-text"
        label={text('import.text')}
        hint={text('import.text.hint')}
        most={500_000}
        direction="ltr"
        value={json}
        onChange={write}
      />
      <Box aria-live="polite">
        {error !== null && <Faults error={error} />}
        {preview !== null && <Changes preview={preview} />}
      </Box>
    </DialogForm>
  );
}

function usePreview() {
  const [json, setJson] = useState('');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [ask] = usePreviewHolidayYearMutation();
  return {
    json,
    preview,
    error,
    /** Other text has another preview. */
    write: (fresh: string): void => {
      setJson(fresh);
      setPreview(null);
      setError(null);
    },
    look: async (): Promise<void> => {
      const answer: Readonly<{ data?: Preview; error?: unknown }> = await ask({ text: json });
      setPreview(answer.data ?? null);
      setError(answer.error ?? null);
    },
  };
}

function FileChooser({ choose }: Readonly<{ choose: (text: string) => void }>) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const read = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void target.files?.[0]?.text().then(choose);
    target.value = '';
  };
  return (
    <Box>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={text('import.file')}
        hidden
        onChange={read}
      />
      <Button variant="secondary" onClick={() => input.current?.click()}>
        {text('import.file')}
      </Button>
    </Box>
  );
}

/** Why nothing would be taken: line by line, where lines are wrong. */
function Faults({ error }: Readonly<{ error: unknown }>) {
  const refusalText = useRefusalText();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography textColor="danger600">{refusalText(error)}</Typography>
      <Box tag="ul">
        {readRefusal(error).rows.map((fault) => (
          <Fault key={fault.row} fault={fault} />
        ))}
      </Box>
    </Flex>
  );
}

function Fault({ fault: { row, fault, value } }: Readonly<{ fault: RowFault }>) {
  const text = useText();
  const { numberText } = useDayTexts();
  return (
    <Typography tag="li" variant="pi">
      {row > 0 && `${text('import.row', { row: numberText(row) })} `}
      {text(`row-fault.${fault}`)} {value !== '' && <bdi>{value}</bdi>}
    </Typography>
  );
}

function Changes({ preview: { year, changes, missing } }: Readonly<{ preview: Preview }>) {
  const text = useText();
  const { numberText, titleText } = useDayTexts();
  const names = [...new Set(missing.map(({ title }) => titleText(title)))].join(text('list.comma'));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="delta">
        {text('import.changes', { year: numberText(year), count: numberText(changes.length) })}
      </Typography>
      {missing.length > 0 && <Typography textColor="danger600">{text('import.missing', { names })}</Typography>}
      <Box tag="ul">
        {changes.map((change) => (
          <Change key={change.day} change={change} />
        ))}
      </Box>
    </Flex>
  );
}

function Change({ change: { day, before, after } }: Readonly<{ change: DayChange }>) {
  const text = useText();
  const { longDay, titleText } = useDayTexts();
  const sentence = before === null ? 'import.added' : after === null ? 'import.removed' : 'import.changed';
  const values = {
    day: longDay(day),
    before: before === null ? '' : titleText(before.title),
    after: after === null ? '' : titleText(after.title),
  };
  return (
    <Typography tag="li" variant="pi">
      {text(sentence, values)}
      {after?.isEstimated === true && ` (${text('holidays.mark.estimated')})`}
    </Typography>
  );
}
