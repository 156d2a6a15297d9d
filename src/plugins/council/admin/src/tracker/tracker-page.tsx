import { Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';

import type { Council } from '../api/contract';
import type { TrackerFilter } from '../api/resolution-contract';
import { useCouncilTrackerQuery } from '../api/queries';
import { Nothing } from '../components/page-frame';
import { Pager } from '../components/pager';
import { CouncilPage } from '../council/council-page';
import { useRefusalText, useText } from '../texts';
import { filterIn, withFilter } from './filter';
import { Filters } from './filters';
import { ResolutionTable } from './resolution-table';
import { StateChart } from './state-chart';

/** What was decided and how far it is. */
export function TrackerPage() {
  const say = useText();
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const change = (part: TrackerFilter) => {
    setSearch(withFilter(filter, part));
  };
  return (
    <CouncilPage title={say('tracker.title')}>
      {(council) => (
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Tracked council={council} filter={filter} change={change} />
        </Flex>
      )}
    </CouncilPage>
  );
}

type TrackedProps = Readonly<{ council: Council; filter: TrackerFilter; change: (part: TrackerFilter) => void }>;

function Tracked({ council, filter, change }: TrackedProps) {
  const say = useText();
  const refusalText = useRefusalText();
  const { data, error, isLoading } = useCouncilTrackerQuery({ councilId: council.id, filter });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  // After a failure `data` is still that of another filter.
  if (error !== undefined || data === undefined) return <Page.Error content={refusalText(error)} />;
  const isFiltered = Object.keys(withFilter(filter, {})).length > 0;
  const pages = Math.max(1, Math.ceil(data.total / data.pageSize));
  return (
    <>
      <StateChart tracker={data} />
      <Filters council={council} filter={filter} change={change} states={Object.keys(data.states)} />
      {data.resolutions.length === 0 ? (
        <Nothing text={say(isFiltered ? 'tracker.none-found' : 'tracker.none')} />
      ) : (
        <ResolutionTable council={council} resolutions={data.resolutions} />
      )}
      {pages > 1 && (
        <Pager
          page={data.page}
          pages={pages}
          onTurn={(page) => {
            change({ page });
          }}
        />
      )}
    </>
  );
}
