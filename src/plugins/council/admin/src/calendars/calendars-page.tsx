import { Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { Council } from '../api/contract';
import { useCouncilFeedsQuery } from '../api/correspondence';
import { useCouncilListQuery } from '../api/queries';
import { Nothing } from '../components/page-frame';
import { CouncilPage } from '../council/council-page';
import { nameOfCalendars } from '../council/roles';
import { useRefusalText, useText } from '../texts';
import { FeedTable } from './feed-table';
import { MakeFeedButton } from './make-feed';

/** Addresses by which a calendar program shows the meetings of one's own seat. */
export function CalendarsPage() {
  const say = useText();
  const { councilId } = useParams();
  const council = useCouncilListQuery(undefined).data?.find(({ id }) => id === councilId);
  return (
    <CouncilPage
      title={say(council === undefined ? 'calendars.all' : nameOfCalendars(council))}
      actions={(shown) => mayMake(shown) && <MakeFeedButton council={shown} />}
    >
      {(shown) => (
        <>
          <Typography tag="p" style={{ maxInlineSize: '70rem' }}>
            {say(mayMake(shown) ? 'calendars.intro' : 'calendars.intro.secretary')}
          </Typography>
          <Feeds council={shown} />
        </>
      )}
    </CouncilPage>
  );
}

/** For a seat of the own agency; whoever has a letter for it makes no address that would outlive the letter. */
const mayMake = ({ mySeats, roles }: Council): boolean => mySeats.length > 0 && roles.includes('agency-editor');

function Feeds({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  const refusalText = useRefusalText();
  const { data: feeds, error, isLoading } = useCouncilFeedsQuery({ councilId: council.id });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (feeds === undefined) return <Page.Error content={refusalText(error)} />;
  // No button here: with the first address this sentence goes, and the dialog that shows it would go with it.
  return feeds.length === 0 ? <Nothing text={say('calendars.none')} /> : <FeedTable council={council} feeds={feeds} />;
}
