import { Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';

import type { Council } from '../api/contract';
import { OUTBOX_STATES, type Outbox, type OutboxState, useCouncilOutboxQuery } from '../api/correspondence';
import { Nothing, Notice } from '../components/page-frame';
import { Pager } from '../components/pager';
import { CouncilPage } from '../council/council-page';
import { useNumber } from '../days';
import { useRefusalText, useText, useWordOf } from '../texts';
import { LetterTable } from './letter-table';

type Filter = Readonly<{ state: OutboxState; page?: number | undefined }>;

/** Letters that were written, sent, taken back or given up. */
export function OutboxPage() {
  const say = useText();
  const [search, setSearch] = useSearchParams();
  const filter: Filter = {
    state: OUTBOX_STATES.find((state) => state === search.get('state')) ?? 'waiting',
    page: Number(search.get('page')) || undefined,
  };
  const change = ({ state, page }: Filter) => {
    setSearch({ state, ...(page && { page: String(page) }) });
  };
  return (
    <CouncilPage title={say('outbox.title')}>
      {(council) => <Letters council={council} filter={filter} change={change} />}
    </CouncilPage>
  );
}

type LettersProps = Readonly<{ council: Council; filter: Filter; change: (filter: Filter) => void }>;

function Letters({ council, filter, change }: LettersProps) {
  const say = useText();
  const refusalText = useRefusalText();
  const { data, error, isLoading } = useCouncilOutboxQuery({ councilId: council.id, filter });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  // After a failure `data` is still that of another filter.
  if (error !== undefined || data === undefined) return <Page.Error content={refusalText(error)} />;
  const pages = Math.max(1, Math.ceil(data.total / data.pageSize));
  return (
    <>
      {!data.hasMailServer && <Notice>{say('outbox.no-mail-server')}</Notice>}
      <States outbox={data} chosen={filter.state} choose={change} />
      {data.messages.length === 0 ? (
        <Nothing text={say(`outbox.none.${filter.state}`)} />
      ) : (
        <LetterTable council={council} letters={data.messages} />
      )}
      {pages > 1 && (
        <Pager
          page={data.page}
          pages={pages}
          onTurn={(page) => {
            change({ ...filter, page });
          }}
        />
      )}
    </>
  );
}

type StatesProps = Readonly<{
  outbox: Outbox;
  chosen: OutboxState;
  choose: (filter: Filter) => void;
}>;

/** How many there are of each; a press shows those. */
function States({ outbox: { states }, chosen, choose }: StatesProps) {
  const say = useText();
  const wordOf = useWordOf();
  const formatNumber = useNumber();
  return (
    <Flex role="group" aria-label={say('outbox.filter')} gap={2} wrap="wrap">
      {OUTBOX_STATES.map((state) => (
        <Button
          key={state}
          variant={state === chosen ? 'default' : 'tertiary'}
          aria-pressed={state === chosen}
          onClick={() => {
            choose({ state });
          }}
        >
          {say('outbox.state', { state: wordOf('state.message', state), count: formatNumber(states[state]) })}
        </Button>
      ))}
    </Flex>
  );
}
