import { Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';

import { useInstantText } from '../dates/use-instant-text';
import { useNumber } from '../language/use-number';
import { useText } from '../language/use-text';
import { ConfirmButton } from './confirm-button';
import { type Run, isGoingOn } from './contract';
import { textsApi } from './texts-api';

type RunTableProps = Readonly<{
  runs: readonly Run[];
  isBusy: boolean;
  send: (wish: () => Promise<unknown>) => Promise<void>;
  onShowLeft: (run: Run) => void;
}>;

const COLUMNS = ['when', 'kind', 'state', 'changed', 'left'];

/** What was done so far, newest first, and what can be done about it. */
export function RunTable({ runs, ...actions }: RunTableProps) {
  const text = useText();
  return (
    <Table colCount={COLUMNS.length + 1} rowCount={runs.length + 1} aria-label={text('texts.runs')}>
      <Thead>
        <Tr>
          {COLUMNS.map((name) => (
            <Th key={name}>
              <Typography variant="sigma">{text(`texts.column.${name}`)}</Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{text('texts.column.actions')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} {...actions} />
        ))}
      </Tbody>
    </Table>
  );
}

type RunRowProps = Omit<RunTableProps, 'runs'> & Readonly<{ run: Run }>;

function RunRow({ run, ...actions }: RunRowProps) {
  const text = useText();
  const count = useNumber();
  const instantText = useInstantText();
  const cells = [
    instantText(run.startedAt),
    text(`texts.kind.${run.kind}`),
    text(`texts.state.${run.state}`),
    ...[run.changed, run.hindered].map(count),
  ];
  return (
    <Tr>
      {cells.map((cell, index) => (
        <Td key={COLUMNS[index]}>
          <Typography textColor="neutral800">{cell}</Typography>
        </Td>
      ))}
      <Td>
        <RunActions run={run} {...actions} />
      </Td>
    </Tr>
  );
}

function RunActions({ run, isBusy, send, onShowLeft }: RunRowProps) {
  const text = useText();
  const count = useNumber();
  if (run.kind === 'report' || isGoingOn(run)) return <Box />;
  const isUnfinished = run.state !== 'finished';
  return (
    <Flex gap={2} wrap="wrap">
      {run.hindered > 0 && (
        <Button
          size="S"
          variant="tertiary"
          onClick={() => {
            onShowLeft(run);
          }}
        >
          {text('texts.show-left')}
        </Button>
      )}
      {isUnfinished && (
        <Button size="S" variant="secondary" disabled={isBusy} onClick={() => void send(() => textsApi.resume(run.id))}>
          {text('texts.resume')}
        </Button>
      )}
      {run.kind === 'apply' && run.changed > 0 && (
        <ConfirmButton
          size="S"
          variant="secondary"
          disabled={isBusy}
          label={text('texts.undo')}
          question={text('texts.undo.question', { count: count(run.changed) })}
          onConfirm={() => void send(() => textsApi.undo(run.id))}
        />
      )}
    </Flex>
  );
}
