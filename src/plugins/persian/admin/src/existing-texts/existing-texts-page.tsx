import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { type ReactNode, useEffect, useState } from 'react';

import { useNumber } from '../language/use-number';
import { useText } from '../language/use-text';
import { ConfirmButton } from './confirm-button';
import { type Run, type TypeReport, isGoingOn } from './contract';
import { LeftTexts } from './left-texts';
import { ReportView } from './report-view';
import { RunTable } from './run-table';
import { textsApi } from './texts-api';
import { useRuns } from './use-runs';

const PERMISSIONS = [{ action: 'plugin::persian.text', subject: null }];

/** Settings → Existing texts: what would change, the change itself, and the way back. */
export function ExistingTextsPage() {
  return (
    <Page.Protect permissions={PERMISSIONS}>
      <ExistingTexts />
    </Page.Protect>
  );
}

function ExistingTexts() {
  const text = useText();
  const { runs, isBusy, send } = useRuns();
  return (
    <Page.Main>
      <Page.Title>{text('texts.title')}</Page.Title>
      <Layouts.Header
        title={text('texts.title')}
        subtitle={text('texts.subtitle')}
        primaryAction={
          <Button disabled={isBusy || !Array.isArray(runs)} onClick={() => void send(textsApi.startReport)}>
            {text('texts.look')}
          </Button>
        }
      />
      <Layouts.Content>
        {runs === null ? <Page.Loading /> : null}
        {runs === 'failed' ? <Page.Error /> : null}
        {Array.isArray(runs) ? <Runs runs={runs as readonly Run[]} isBusy={isBusy} send={send} /> : null}
      </Layouts.Content>
    </Page.Main>
  );
}

type RunsProps = Readonly<{
  runs: readonly Run[];
  isBusy: boolean;
  send: (wish: () => Promise<unknown>) => Promise<void>;
}>;

function Runs({ runs, isBusy, send }: RunsProps) {
  const text = useText();
  const [left, setLeft] = useState<Run | null>(null);
  const current = runs.find(isGoingOn);
  const latest = runs.find(({ kind, state }) => kind === 'report' && state === 'finished');
  // What was found before the last change is not what is there now.
  const isFresh = latest !== undefined && runs.every(({ id, kind }) => kind === 'report' || id < latest.id);
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      {current === undefined ? null : <Going run={current} send={send} />}
      {runs.length === 0 ? <Typography>{text('texts.nothing-yet')}</Typography> : null}
      {latest === undefined || !isFresh ? null : (
        <Section title={text('texts.report')}>
          <LatestReport run={latest} isBusy={isBusy} send={send} />
        </Section>
      )}
      {left === null ? null : (
        <Section title={text('texts.left')}>
          <LeftTexts run={left} />
        </Section>
      )}
      {runs.length === 0 ? null : (
        <Section title={text('texts.runs')}>
          <RunTable runs={runs} isBusy={isBusy} send={send} onShowLeft={setLeft} />
        </Section>
      )}
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

/** How far the run is that goes on. */
function Going({ run, send }: Readonly<{ run: Run; send: RunsProps['send'] }>) {
  const text = useText();
  const count = useNumber();
  const percent = run.total === 0 ? 0 : Math.min(100, Math.round((run.done / run.total) * 100));
  return (
    <Flex background="neutral0" padding={4} hasRadius gap={4} role="status">
      <Box flex="1">
        <Typography tag="p">
          {text(`texts.going.${run.kind}`, { done: count(run.done), total: count(run.total) })}
        </Typography>
        <ProgressBar value={percent} aria-label={text('texts.progress')} />
      </Box>
      <Button
        variant="tertiary"
        disabled={run.state === 'cancelling'}
        onClick={() => void send(() => textsApi.cancel(run.id))}
      >
        {text('texts.cancel')}
      </Button>
    </Flex>
  );
}

function LatestReport({ run, isBusy, send }: Readonly<{ run: Run; isBusy: boolean; send: RunsProps['send'] }>) {
  const text = useText();
  const count = useNumber();
  const [report, setReport] = useState<readonly TypeReport[] | null>(null);
  useEffect(() => {
    textsApi.report(run.id).then(setReport, () => {
      setReport([]);
    });
  }, [run.id]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Typography>
          {run.changed === 0 ? text('texts.in-order') : text('texts.would-change', { count: count(run.changed) })}
        </Typography>
        {run.changed === 0 ? null : (
          <ConfirmButton
            disabled={isBusy}
            label={text('texts.apply')}
            question={text('texts.apply.question', { count: count(run.changed) })}
            onConfirm={() => void send(textsApi.startApply)}
          />
        )}
      </Flex>
      {report === null ? null : <ReportView report={report} />}
    </Flex>
  );
}
