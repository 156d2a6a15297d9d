import { Box, Tabs } from '@strapi/design-system';
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router-dom';

import { AgendaBoard } from '../agenda/agenda-board';
import type { Council, MeetingPage } from '../api/contract';
import { directionOfPage } from '../direction';
import { AnswerList } from '../invitation/answer-list';
import { LiveView } from '../live/live-view';
import { MinutesView } from '../minutes/minutes-view';
import { useText } from '../texts';
import { MeetingHistory } from './meeting-history';
import { MeetingResolutions } from './meeting-resolutions';

export type OfMeeting = Readonly<{ council: Council; data: MeetingPage }>;

const VIEWS = {
  agenda: AgendaBoard,
  answers: AnswerList,
  live: LiveView,
  minutes: MinutesView,
  resolutions: MeetingResolutions,
} as const;
type View = keyof typeof VIEWS | 'history';

const STATES_OF: Readonly<Record<string, View>> = {
  'agenda-frozen': 'live',
  open: 'live',
  suspended: 'live',
  held: 'minutes',
  adjourned: 'minutes',
  'minutes-review': 'minutes',
  closed: 'resolutions',
  archived: 'resolutions',
};
const WITHOUT_ROOM = ['planned', 'scheduled', 'cancelled'];
const WITH_MINUTES = ['held', 'adjourned', 'minutes-review', 'closed', 'archived'];

/** Which views there are of a meeting in its state. */
function viewsOf({ meeting, invitation, history }: MeetingPage): readonly View[] {
  const { state } = meeting;
  return [
    'agenda',
    ...(invitation === null ? [] : (['answers'] as const)),
    ...(WITHOUT_ROOM.includes(state) ? [] : (['live'] as const)),
    ...(WITH_MINUTES.includes(state) ? (['minutes', 'resolutions'] as const) : []),
    ...(history.length > 0 ? (['history'] as const) : []),
  ];
}

/** The parts of the page of a meeting; which is shown stands in the address. */
export function MeetingTabs({ council, data }: OfMeeting) {
  const say = useText();
  const [search, setSearch] = useSearchParams();
  const views = viewsOf(data);
  const wanted = views.find((view) => view === search.get('view'));
  const shown = wanted ?? STATES_OF[data.meeting.state] ?? 'agenda';
  return (
    <Tabs.Root
      dir={directionOfPage()}
      variant="simple"
      value={shown}
      onValueChange={(view) => {
        setSearch({ view }, { replace: true });
      }}
    >
      <Tabs.List aria-label={say('meeting.views')}>
        {views.map((view) => (
          <Tabs.Trigger key={view} value={view}>
            {say(`view.${view}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {views.map((view) => (
        <Tabs.Content key={view} value={view}>
          <Box paddingTop={5}>{view === shown && <Shown view={view} council={council} data={data} />}</Box>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

function Shown({ view, ...given }: OfMeeting & Readonly<{ view: View }>) {
  if (view === 'history') return <MeetingHistory {...given} />;
  const Chosen: ComponentType<OfMeeting> = VIEWS[view];
  return <Chosen {...given} />;
}
