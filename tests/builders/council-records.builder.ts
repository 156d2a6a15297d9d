import type {
  FullAgency,
  FullAgendaItem,
  FullCouncil,
  FullFile,
  FullMeeting,
  FullPoll,
  FullProposal,
  FullRecords,
  FullResolution,
  FullSeat,
} from '../../src/plugins/council/server/src/domain/publication/full-record';
import type { PublicationRules } from '../../src/plugins/council/server/src/domain/publication/public-record';
import type { Counts } from '../../src/plugins/council/server/src/domain/votes/counts';

/** What the council chose, and a day on which somebody looks: 1 Aban 1405. */
export const someRules = (overrides: Partial<PublicationRules> = {}): PublicationRules => ({
  confidentialSlot: 'closed',
  overdueIsPublic: false,
  today: '2026-10-23',
  ...overrides,
});

const stored = (documentId: string) => ({
  documentId,
  createdAt: '2026-10-01T08:00:00.000Z',
  updatedAt: '2026-10-02T08:00:00.000Z',
});

const PUBLISHED = { state: 'published', at: '2026-10-05T08:00:00.000Z' } as const;

const someCouncil = (overrides: Partial<FullCouncil> = {}): FullCouncil => ({
  ...stored('council'),
  name: 'شورای روابط عمومی',
  shortName: 'شورا',
  contactEmail: 'council@example.org',
  website: 'https://example.org',
  votingMemberCount: 31,
  timeZone: 'Asia/Tehran',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  ...overrides,
});

export const someAgency = (overrides: Partial<FullAgency> = {}): FullAgency => ({
  ...stored('agency-water'),
  name: 'شرکت آب و فاضلاب',
  shortName: 'آبفا',
  classification: 'شرکت دولتی',
  parentId: null,
  startedOn: '1990-12-31',
  endedOn: null,
  formerNames: [{ name: 'سازمان آب', until: '1990-12-30' }],
  website: 'https://water.example.org',
  ...overrides,
});

export const someSeat = (overrides: Partial<FullSeat> = {}): FullSeat => ({
  ...stored('seat-water'),
  agencyId: 'agency-water',
  office: 'مدیر روابط عمومی آبفا',
  holderName: 'آوا نامدار',
  role: 'member',
  hasVote: true,
  startedOn: '2025-03-21',
  endedOn: null,
  ...overrides,
});

export const someFile = (overrides: Partial<FullFile> = {}): FullFile => ({
  ...stored('file-annex'),
  name: 'پیوست',
  fileName: 'annex.pdf',
  mimeType: 'application/pdf',
  size: 12_345,
  sha512: 'ab'.repeat(64),
  accessUrl: 'https://example.org/files/annex.pdf',
  downloadUrl: 'https://example.org/files/annex.pdf?download',
  isConfidential: false,
  ...overrides,
});

export const someProposal = (overrides: Partial<FullProposal> = {}): FullProposal => ({
  ...stored('proposal-bulletin'),
  reference: '1405-31',
  title: 'طرح خبرنامهٔ مشترک',
  kind: 'پیشنهاد',
  submittedOn: '2026-10-01',
  originatorIds: ['agency-water'],
  files: [someFile({ documentId: 'file-proposal' })],
  isConfidential: false,
  ...overrides,
});

/** Where 31 seats ended up: nowhere, unless told. */
export const someCounts = (overrides: Partial<Counts> = {}): Counts => ({
  entitled: 31,
  yes: 0,
  no: 0,
  abstain: 0,
  presentNotVoting: 0,
  absent: 0,
  recused: 0,
  ...overrides,
});

export const somePoll = (overrides: Partial<FullPoll> = {}): FullPoll => ({
  ...stored('poll-bulletin'),
  state: 'published',
  isSecret: false,
  question: 'خبرنامهٔ مشترک هر ماه منتشر شود؟',
  requirement: '2/3 of entitled',
  openedAt: '2026-10-20T07:10:00.000Z',
  closedAt: '2026-10-20T07:12:00.000Z',
  quorum: { base: 31, needed: 16, present: 20 },
  outcome: 'adopted',
  counts: someCounts({ yes: 17, no: 2, abstain: 1, absent: 11 }),
  ballots: [
    {
      agencyId: 'agency-water',
      agencyName: 'شرکت آب و فاضلاب',
      office: 'مدیر روابط عمومی آبفا',
      option: 'yes',
    },
  ],
  ...overrides,
});

export const someItem = (overrides: Partial<FullAgendaItem> = {}): FullAgendaItem => ({
  ...stored('item-bulletin'),
  number: '1',
  title: 'خبرنامهٔ مشترک دستگاه‌ها',
  text: 'شورا تصمیم می‌گیرد که خبرنامهٔ مشترک منتشر شود.',
  kind: 'decision',
  state: 'adopted',
  isConfidential: false,
  proposal: someProposal(),
  files: [someFile()],
  polls: [somePoll()],
  startedAt: '2026-10-20T07:00:00.000Z',
  endedAt: '2026-10-20T07:15:00.000Z',
  ...overrides,
});

/** A meeting on Tuesday, 28 Mehr 1405, from 10 to 12 in Tehran, whose minutes are out. */
export const someMeeting = (overrides: Partial<FullMeeting> = {}): FullMeeting => ({
  ...stored('meeting-mehr'),
  publication: PUBLISHED,
  state: 'closed',
  kind: 'regular',
  period: { year: 1405, month: 7 },
  number: 12,
  startsAt: '2026-10-20T06:30:00.000Z',
  endsAt: '2026-10-20T08:30:00.000Z',
  timeZone: 'Asia/Tehran',
  place: 'سالن همایش استانداری',
  sequence: 0,
  invitation: someFile({ documentId: 'file-agenda', accessUrl: 'https://example.org/files/agenda.pdf' }),
  minutes: {
    publication: { state: 'published', at: '2026-10-22T08:00:00.000Z' },
    file: someFile({ documentId: 'file-minutes', accessUrl: 'https://example.org/files/minutes.pdf' }),
  },
  presentSeatIds: ['seat-water'],
  items: [someItem()],
  ...overrides,
});

/** The same meeting before it is held: convoked, without number, facts and minutes. */
export const someConvokedMeeting = (overrides: Partial<FullMeeting> = {}): FullMeeting =>
  someMeeting({ state: 'convoked', number: null, minutes: null, presentSeatIds: [], ...overrides });

export const someResolution = (overrides: Partial<FullResolution> = {}): FullResolution => ({
  ...stored('resolution-bulletin'),
  publication: { state: 'published', at: '2026-10-21T08:00:00.000Z' },
  state: 'in-progress',
  isConfidential: false,
  number: '12/1405',
  title: 'انتشار خبرنامهٔ مشترک',
  text: 'خبرنامهٔ مشترک هر ماه منتشر می‌شود.',
  adoptedAt: '2026-10-20T07:12:00.000Z',
  meeting: { documentId: 'meeting-mehr', number: 12, isPublished: true },
  agendaItem: { documentId: 'item-bulletin', isConfidential: false },
  lead: { id: 'agency-water', name: 'شرکت آب و فاضلاب' },
  supporting: [],
  dueOn: '2026-12-21',
  sequence: 0,
  file: null,
  ...overrides,
});

/** One of everything, all of it public. */
export const someRecords = (overrides: Partial<FullRecords> = {}): FullRecords => ({
  council: someCouncil(),
  agencies: [someAgency()],
  seats: [someSeat()],
  meetings: [someMeeting()],
  resolutions: [someResolution()],
  ...overrides,
});
