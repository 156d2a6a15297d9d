import { Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';

import { useCouncilCirculationsQuery } from '../api/circulations';
import type { Council } from '../api/contract';
import { Nothing } from '../components/page-frame';
import { CouncilPage } from '../council/council-page';
import { isStaff } from '../council/roles';
import { useRefusalText, useText } from '../texts';
import { CirculationCard } from './circulation-card';
import { NewCirculationButton } from './new-circulation';

/** Questions that cannot wait for the next meeting: asked and answered in writing. */
export function CirculationsPage() {
  const say = useText();
  return (
    <CouncilPage
      title={say('circulation.title')}
      actions={(council) => isStaff(council) && <NewCirculationButton council={council} />}
    >
      {(council) => <CirculationList council={council} />}
    </CouncilPage>
  );
}

function CirculationList({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  const refusalText = useRefusalText();
  const { data: asked, error, isLoading } = useCouncilCirculationsQuery({ councilId: council.id });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (asked === undefined) return <Page.Error content={refusalText(error)} />;
  if (asked.length === 0) return <Nothing text={say('circulation.none')} />;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4} style={{ listStyle: 'none' }}>
      {asked.map((circulation) => (
        <li key={circulation.id}>
          <CirculationCard council={council} circulation={circulation} />
        </li>
      ))}
    </Flex>
  );
}
