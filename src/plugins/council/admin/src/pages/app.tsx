import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { ByLawsPage } from '../by-laws/by-laws-page';
import { CirculationsPage } from '../circulations/circulations-page';
import { CalendarsPage } from '../calendars/calendars-page';
import { HomePage } from '../council/home-page';
import { MeetingPage } from '../meeting/meeting-page';
import { OutboxPage } from '../outbox/outbox-page';
import { READ } from '../permissions';
import { SeatsPage } from '../seats/seats-page';
import { ResolutionPage } from '../tracker/resolution-page';
import { TrackerPage } from '../tracker/tracker-page';
import { YearPage } from '../year/year-page';

/** The pages of this plugin, for those who may see them. */
export function App() {
  return (
    <Page.Protect permissions={READ}>
      <Routes>
        <Route index element={<HomePage />} />
        <Route path=":councilId/years/:year" element={<YearPage />} />
        <Route path=":councilId/meetings/:meetingId" element={<MeetingPage />} />
        <Route path=":councilId/resolutions" element={<TrackerPage />} />
        <Route path=":councilId/resolutions/:resolutionId" element={<ResolutionPage />} />
        <Route path=":councilId/seats" element={<SeatsPage />} />
        <Route path=":councilId/written-votes" element={<CirculationsPage />} />
        <Route path=":councilId/by-laws" element={<ByLawsPage />} />
        <Route path=":councilId/calendars" element={<CalendarsPage />} />
        <Route path=":councilId/outbox" element={<OutboxPage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Page.Protect>
  );
}
