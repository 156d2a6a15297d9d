import type { Core } from '@strapi/strapi';

import { resolutionsAbout } from '../domain/open-data/registry';
import { statistics } from '../domain/open-data/statistics';
import type { PublicRecords } from '../domain/publication/public-view';
import { meetingTitle } from '../domain/publication/wording';
import { UID } from '../content-types/uids';
import { openCouncil } from './open-council';

type Extension = {
  use: (extension: () => object) => void;
  shadowCRUD: (uid: string) => { disable: () => unknown };
};
type Given = Readonly<{ council?: string; year?: number; q?: string; start?: number; limit?: number }>;

const TYPES = `
  type CouncilPublicAgendaItem { documentId: ID! number: String! isClosed: Boolean! title: String kind: String outcome: String }
  type CouncilPublicMeeting {
    documentId: ID! title: String! state: String! kind: String! number: Int
    jalaliYear: Int! jalaliMonth: Int! startsAt: String! endsAt: String! place: String
    items: [CouncilPublicAgendaItem!]!
  }
  type CouncilPublicAgency { documentId: ID! name: String! }
  type CouncilPublicResolution {
    documentId: ID! number: String! title: String! text: String! adoptedAt: String! dueOn: String status: String!
    lead: CouncilPublicAgency meetingId: ID
  }
  type CouncilPublicCount { name: String! count: Int! }
  type CouncilPublicStatistics { seats: Int! meetings: Int! meetingsHeld: Int! resolutions: Int! byStatus: [CouncilPublicCount!]! }
  type Query {
    councilMeetings(council: ID, year: Int, start: Int, limit: Int): [CouncilPublicMeeting!]!
    councilResolutions(council: ID, q: String, start: Int, limit: Int): [CouncilPublicResolution!]!
    councilStatistics(council: ID): CouncilPublicStatistics
  }
`;

/** What is public of the council in GraphQL, where its plugin is there: the same as `/api/council`. */
export function offerInGraphql(strapi: Core.Strapi): void {
  if (!('graphql' in strapi.plugins)) return;
  const recordsFor = ({ council }: Given) => openCouncil(strapi, council ?? null);
  const resolvers = {
    councilMeetings: async (_parent: unknown, given: Given) => meetingsIn(await recordsFor(given), given),
    councilResolutions: async (_parent: unknown, given: Given) => resolutionsIn(await recordsFor(given), given),
    councilStatistics: async (_parent: unknown, given: Given) => statisticsIn(await recordsFor(given)),
  };
  const open = { auth: false };
  const extension = strapi.plugin('graphql').service<Extension>('extension');
  // The tables of this plugin are nobody's to ask for, not even by their names.
  for (const uid of Object.values(UID)) extension.shadowCRUD(uid).disable();
  extension.use(() => ({
    typeDefs: TYPES,
    resolvers: { Query: resolvers },
    resolversConfig: Object.fromEntries(Object.keys(resolvers).map((name) => [`Query.${name}`, open])),
  }));
}

const MOST = 100;

const pageOf = <Item>(items: readonly Item[], { start = 0, limit = 25 }: Given): readonly Item[] =>
  items.slice(Math.max(0, start), Math.max(0, start) + Math.min(MOST, Math.max(0, limit)));

const meetingsIn = (records: PublicRecords | null, given: Given) => {
  const meetings = (records?.meetings ?? []).filter(({ period }) => given.year == null || period.year === given.year);
  const newest = [...meetings].sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));
  return pageOf(newest, given).map((meeting) => ({
    ...meeting,
    documentId: meeting.id,
    title: meetingTitle(meeting),
    jalaliYear: meeting.period.year,
    jalaliMonth: meeting.period.month,
    items: meeting.items.map((item) => ({ ...item, documentId: item.id })),
  }));
};

const resolutionsIn = (records: PublicRecords | null, given: Given) => {
  const found = resolutionsAbout(records?.resolutions ?? [], given.q ?? '');
  const newest = [...found].sort((a, b) => Date.parse(b.adoptedAt) - Date.parse(a.adoptedAt));
  return pageOf(newest, given).map((resolution) => ({
    ...resolution,
    documentId: resolution.id,
    lead: resolution.lead && { documentId: resolution.lead.id, name: resolution.lead.name },
  }));
};

function statisticsIn(records: PublicRecords | null) {
  if (records === null) return null;
  const { seats, meetings, resolutions } = statistics(records);
  const byStatus = Object.entries(resolutions.byStatus).map(([name, count]) => ({ name, count }));
  return { seats, meetings: meetings.total, meetingsHeld: meetings.held, resolutions: resolutions.total, byStatus };
}
