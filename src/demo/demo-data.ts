import agencies from './data/agencies.json';
import announcements from './data/announcements.json';
import billboards from './data/billboards.json';
import channels from './data/channels.json';
import council from './data/council.json';
import counties from './data/counties.json';
import courses from './data/courses.json';
import events from './data/events.json';
import news from './data/news.json';
import outlets from './data/outlets.json';
import topics from './data/topics.json';
import type { DemoBlock } from './blocks';

export type Texts = Readonly<Record<string, unknown>>;
/** A thing with its texts in one or more languages; Persian is always there. */
export type Translated<Fields extends Texts> = Readonly<{ fa: Fields; en?: Fields; tr?: Fields; az?: Fields }>;

type Publication = Readonly<{ firstPublishedAt: string | null; draft?: boolean; topics: readonly string[] }>;
export type DemoNews = Publication &
  Translated<Texts & { body: readonly DemoBlock[] }> &
  Readonly<{ key: string; agency: string; event: string | null }>;
export type DemoAnnouncement = Publication &
  Translated<Texts & { body: readonly DemoBlock[] }> &
  Readonly<{
    key: string;
    agency: string;
    urgency: number;
    audience: string;
    counties: readonly string[];
    validFrom: string;
    validUntil: string | null;
  }>;
export type DemoEvent = Publication &
  Translated<Texts & { description: readonly DemoBlock[] }> &
  Readonly<{
    key: string;
    startsAt: string;
    endsAt: string;
    eventStatus: string;
    county: string;
    organizer: string;
    latitude: number;
    longitude: number;
  }>;
export type DemoCourse = Publication &
  Translated<Texts & { syllabus: readonly DemoBlock[] }> &
  Readonly<{
    key: string;
    level: string;
    durationHours: number;
    organizer: string;
    runs: readonly (Texts & { county: string })[];
  }>;

/** The demo council: agencies, news and resources of three counties. Offices and roles only, no persons. */
export const DEMO = {
  council,
  counties,
  topics,
  agencies,
  events: events as unknown as readonly DemoEvent[],
  news: news as unknown as readonly DemoNews[],
  announcements: announcements as unknown as readonly DemoAnnouncement[],
  billboards,
  courses: courses as unknown as readonly DemoCourse[],
  channels,
  outlets,
} as const;
