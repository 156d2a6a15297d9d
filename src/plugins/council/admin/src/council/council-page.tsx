import { Box, Flex, LinkButton } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NavLink, useLocation, useNavigate, useParams } from 'react-router-dom';

import type { Council } from '../api/contract';
import { useCouncilListQuery } from '../api/queries';
import { ChoiceField } from '../components/fields';
import { PageFrame } from '../components/page-frame';
import { todayIn } from '../days';
import { PATHS } from '../pages/paths';
import { useRefusalText, useText } from '../texts';
import { hasCalendars, isStaff, nameOfCalendars } from './roles';

type CouncilPageProps = Readonly<{
  title: string;
  subtitle?: ReactNode;
  actions?: (council: Council) => ReactNode;
  children: (council: Council) => ReactNode;
}>;

/** A page of the council that the address names, with the way to its other pages. */
export function CouncilPage({ title, subtitle, actions, children }: CouncilPageProps) {
  const say = useText();
  const refusalText = useRefusalText();
  const { councilId = '' } = useParams();
  const { data: councils, error, isLoading } = useCouncilListQuery(undefined);
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (councils === undefined) return <Page.Error content={refusalText(error)} />;
  const council = councils.find(({ id }) => id === councilId);
  if (council === undefined) return <Page.Error content={say('council.none-such')} />;
  return (
    <PageFrame title={title} subtitle={subtitle ?? <CouncilName council={council} />} actions={actions?.(council)}>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
        <CouncilLinks council={council} />
        {councils.length > 1 && <CouncilChooser councils={councils} chosen={council} />}
      </Flex>
      {children(council)}
    </PageFrame>
  );
}

/** What a council is called in the language of the reader. */
function useCouncilName(): (council: Pick<Council, 'name' | 'nameEn'>) => string {
  const { locale } = useIntl();
  return ({ name, nameEn }) => (locale.startsWith('fa') ? name : (nameEn ?? name));
}

function CouncilName({ council }: Readonly<{ council: Council }>) {
  const nameOf = useCouncilName();
  return <bdi>{nameOf(council)}</bdi>;
}

function CouncilLinks({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  const { id, zone } = council;
  const { pathname } = useLocation();
  const links = [
    { to: PATHS.year(id, todayIn(zone).year), label: say('year.link') },
    { to: PATHS.resolutions(id), label: say('tracker.link') },
    { to: PATHS.circulations(id), label: say('circulation.link') },
    { to: PATHS.seats(id), label: say('seats.link') },
    { to: PATHS.byLaws(id), label: say('laws.link') },
    ...(hasCalendars(council) ? [{ to: PATHS.calendars(id), label: say(nameOfCalendars(council)) }] : []),
    ...(isStaff(council) ? [{ to: PATHS.outbox(id), label: say('outbox.link') }] : []),
  ];
  return (
    <Flex tag="nav" aria-label={say('council.pages')} gap={2} wrap="wrap">
      {links.map(({ to, label }) => (
        <LinkButton key={to} tag={NavLink} to={to} variant={pathname.endsWith(to) ? 'secondary' : 'tertiary'} size="S">
          {label}
        </LinkButton>
      ))}
    </Flex>
  );
}

function CouncilChooser({ councils, chosen }: Readonly<{ councils: readonly Council[]; chosen: Council }>) {
  const say = useText();
  const nameOf = useCouncilName();
  const navigate = useNavigate();
  return (
    <Box minWidth="20rem">
      <ChoiceField
        name="council"
        label={say('council.one')}
        isRequired
        value={chosen.id}
        options={councils.map((council) => ({ value: council.id, label: nameOf(council) }))}
        onChange={(id) => {
          navigate(PATHS.year(id, todayIn(chosen.zone).year));
        }}
      />
    </Box>
  );
}
