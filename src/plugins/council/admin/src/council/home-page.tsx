import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Navigate } from 'react-router-dom';

import { useCouncilAskerQuery, useCouncilListQuery } from '../api/queries';
import { Nothing, PageFrame } from '../components/page-frame';
import { todayIn } from '../days';
import { PATHS } from '../pages/paths';
import { useMayWork } from '../permissions';
import { useRefusalText, useText } from '../texts';
import { FoundCouncilButton } from './found-council';

/** Goes on to the year of the first council; where there is none, says how there comes to be one. */
export function HomePage() {
  const say = useText();
  const refusalText = useRefusalText();
  const { data: councils, error, isLoading } = useCouncilListQuery(undefined);
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (councils === undefined) return <Page.Error content={refusalText(error)} />;
  const [first] = councils;
  return first === undefined ? <NoCouncil /> : <Navigate replace to={PATHS.year(first.id, todayIn(first.zone).year)} />;
}

function NoCouncil() {
  const say = useText();
  const { locale } = useIntl();
  const mayWork = useMayWork();
  // Where nobody knows of agencies, whoever asks is staff.
  const isOfAgency = useCouncilAskerQuery({ locale }).data?.isOfAgency ?? false;
  const mayFound = mayWork && !isOfAgency;
  return (
    <PageFrame title={say('plugin.name')} subtitle={say('council.none.subtitle')}>
      <Nothing
        text={say(mayFound ? 'council.none.found' : 'council.none')}
        action={mayFound ? <FoundCouncilButton /> : undefined}
      />
    </PageFrame>
  );
}
