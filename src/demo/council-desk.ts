import type { Core } from '@strapi/strapi';

export type Row = Readonly<{ id: string; state: string }> & Readonly<Record<string, unknown>>;
export type Dates = Readonly<{ startsAt: Date; endsAt: Date }>;

type Texts = Readonly<{
  kind: 'decision' | 'info' | 'report' | 'election';
  title: string;
  text: string | null;
  motion: string | null;
  isConfidential: boolean;
  needsAction: boolean;
  leadSeat: string | null;
  dueDay: string | null;
}>;

/** What the plugin `council` offers to seeds (`service('desk').as(…)`): its use cases, in somebody's name and at their time. */
export type Desk = Readonly<{
  establish: (council: { name: string; nameEn: string; place: string; zone: string }) => Promise<Row>;
  addSeat: (councilId: string, seat: object) => Promise<Row>;
  plan: (councilId: string) => Promise<{ added: readonly Row[] }>;
  meeting: (councilId: string, meeting: object) => Promise<Row>;
  item: (councilId: string, texts: Texts, agencyId?: string | null) => Promise<Row>;
  annex: (annex: { itemId: string; name: string; bytes: Uint8Array }) => Promise<unknown>;
  attend: (line: object) => Promise<unknown>;
  answer: (answer: { meetingId: string; seatId: null; answer: string; note: string | null }) => Promise<unknown>;
  ask: (poll: object) => Promise<Row>;
  vote: (vote: { pollId: string; seatId: string; choice: 'yes' | 'no' | 'abstain' }) => Promise<unknown>;
  circulate: (councilId: string, question: object) => Promise<Row>;
  answerInWriting: (answer: { id: string; seatId: string; choice: 'yes' | 'no' | 'abstain' }) => Promise<unknown>;
  publish: (thing: { kind: 'meeting' | 'resolution'; id: string }) => Promise<unknown>;
  /** Planned and still to come, the next one first. */
  comingMeetings: (councilId: string) => Promise<readonly Row[]>;
  itemsOf: (meetingId: string) => Promise<readonly Row[]>;
  resolutionsOf: (meetingId: string) => Promise<readonly Row[]>;
  minutesOf: (meetingId: string) => Promise<readonly Row[]>;
  move: (things: string, id: string, action: string, input?: Readonly<Record<string, unknown>>) => Promise<Row>;
  regularDates: (councilId: string, month: Readonly<{ year: number; month: number }>) => Promise<Dates | null>;
}>;

type Service = {
  as: (somebody: {
    label: string;
    staff: readonly ('secretary' | 'chair')[];
    agencies: readonly { agencyId: string; role: 'head' }[];
    now?: () => Date;
  }) => Desk;
};

/** The council's staff at work at a time of the past; without one, now. */
export const staffDesk = (strapi: Core.Strapi, at?: Date): Desk =>
  strapi
    .plugin('council')
    .service<Service>('desk')
    .as({ label: 'system:demo', staff: ['secretary', 'chair'], agencies: [], ...(at && { now: () => at }) });

/** The head of an agency. */
export const agencyDesk = (strapi: Core.Strapi, agencyId: string, at?: Date): Desk =>
  strapi
    .plugin('council')
    .service<Service>('desk')
    .as({ label: 'system:demo', staff: [], agencies: [{ agencyId, role: 'head' }], ...(at && { now: () => at }) });

export const decision = (texts: Pick<Texts, 'title' | 'motion' | 'leadSeat' | 'dueDay'>): Texts => ({
  kind: 'decision',
  text: null,
  isConfidential: false,
  needsAction: true,
  ...texts,
});
