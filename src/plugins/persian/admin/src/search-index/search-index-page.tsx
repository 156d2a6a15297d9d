import { Box, Button, EmptyStateLayout, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';

import { useInstantText } from '../dates/use-instant-text';
import { useNumber } from '../language/use-number';
import { useText } from '../language/use-text';
import { useTypeName } from '../language/use-type-name';
import { useRefusalText } from '../working-days/outcome';

import type { IndexState } from './contract';
import { IndexTable } from './index-table';
import { SEARCH_INDEX } from './permissions';
import { useSearchIndex } from './use-search-index';

/** Settings → Search index: whether search knows every row, and the way to build the index anew. */
export const SearchIndexPage = () => (
  <Page.Protect permissions={SEARCH_INDEX}>
    <SearchIndex />
  </Page.Protect>
);

function SearchIndex() {
  const text = useText();
  const refusalText = useRefusalText();
  const { index, error, isLoading, isBusy, begin } = useSearchIndex();
  if (isLoading) return <Page.Loading>{text('search-index.loading')}</Page.Loading>;
  if (index === undefined) return <Page.Error content={refusalText(error)} />;
  const isEmpty = index.types.length === 0;
  return (
    <Page.Main>
      <Page.Title>{text('search-index.title')}</Page.Title>
      <Layouts.Header
        title={text('search-index.title')}
        subtitle={text('search-index.subtitle')}
        primaryAction={
          <Button disabled={isBusy || isEmpty} onClick={() => void begin()}>
            {text('search-index.rebuild-all')}
          </Button>
        }
      />
      <Layouts.Content>
        {isEmpty ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('search-index.empty')} hasRadius />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
            <Box>
              <Progress index={index} />
              <Failure index={index} />
            </Box>
            <IndexTable index={index} isBusy={isBusy} begin={begin} />
            <Typography variant="pi" textColor="neutral600">
              {text('search-index.rows.hint')}
            </Typography>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

type Shown = Readonly<{ index: IndexState }>;

/** The name of one of the types, for a sentence. */
function useNameIn({ types }: IndexState): (uid: string) => string {
  const typeName = useTypeName();
  return (uid) => typeName(types.find((type) => type.uid === uid) ?? { uid, name: uid });
}

/** How far the building is that goes on. The region stays, so that screen readers hear what comes into it. */
function Progress({ index }: Shown) {
  const text = useText();
  const count = useNumber();
  const nameOf = useNameIn(index);
  const { building } = index;
  return (
    <Box role="status">
      {building === null ? null : (
        <Box background="neutral0" padding={4} hasRadius>
          <Typography tag="p">
            {text('search-index.going', {
              type: nameOf(building.uid),
              done: count(building.done),
              total: count(building.total),
            })}
          </Typography>
          <ProgressBar value={percentOf(building)} aria-label={text('search-index.progress')} />
        </Box>
      )}
    </Box>
  );
}

const percentOf = ({ done, total }: NonNullable<IndexState['building']>): number =>
  total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100));

function Failure({ index }: Shown) {
  const text = useText();
  const instantText = useInstantText();
  const nameOf = useNameIn(index);
  const { failed } = index;
  return (
    <Box role="alert">
      {failed === null ? null : (
        <Box background="danger100" padding={4} hasRadius>
          <Typography textColor="danger700">
            {text('search-index.failed', { type: nameOf(failed.uid), when: instantText(failed.at) })}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
