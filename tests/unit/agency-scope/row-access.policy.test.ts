import { type Actor, PUBLIC_READER } from '../../../src/plugins/agency-scope/server/src/domain/actor';
import {
  type RowAccess,
  type ScopedRows,
  rowsToChange,
  rowsToRead,
} from '../../../src/plugins/agency-scope/server/src/domain/row-access.policy';

const ROWS = {
  mine: { uid: 'api::note.note', visibility: 'mine', isShared: false, agencyRelation: null },
  'mine, shared': { uid: 'api::note.note', visibility: 'mine', isShared: true, agencyRelation: null },
  'mine-or-shared': { uid: 'api::note.note', visibility: 'mine-or-shared', isShared: true, agencyRelation: null },
  'published-or-mine': {
    uid: 'api::note.note',
    visibility: 'published-or-mine',
    isShared: false,
    agencyRelation: null,
  },
  'published-or-mine, shared': {
    uid: 'api::note.note',
    visibility: 'published-or-mine',
    isShared: true,
    agencyRelation: null,
  },
  public: { uid: 'api::note.note', visibility: 'public', isShared: false, agencyRelation: null },
  'public, shared': { uid: 'api::note.note', visibility: 'public', isShared: true, agencyRelation: null },
  files: { uid: 'plugin::upload.file', visibility: 'released-or-mine' },
} satisfies Readonly<Record<string, ScopedRows>>;

const PANEL = { kind: 'panel', id: 3 } as const;
const API = { kind: 'api', id: 7 } as const;
const SEATS = [
  { agencyId: 'roads', role: 'officer' },
  { agencyId: 'water', role: 'head' },
  { agencyId: 'roads', role: 'editor' },
] as const;
const ACTORS = {
  system: { kind: 'system', reason: 'server' },
  staff: { kind: 'staff', account: PANEL },
  'panel member': { kind: 'agency', account: PANEL, surface: 'panel', seats: SEATS },
  'api member': { kind: 'agency', account: API, surface: 'api', seats: SEATS },
  'member without a seat': { kind: 'agency', account: API, surface: 'panel', seats: [] },
  'panel reader': { kind: 'reader', account: PANEL, surface: 'panel' },
  'api reader': { kind: 'reader', account: API, surface: 'api' },
  public: PUBLIC_READER,
} satisfies Readonly<Record<string, Actor>>;

type Who = keyof typeof ACTORS;
type Expected = Readonly<{ what: keyof typeof ROWS; read: RowAccess; change: RowAccess }>;

const BOTH = ['roads', 'water'];
const OWNED = { is: 'owned', by: BOTH } as const;
const SHARED = { is: 'shared', with: BOTH } as const;
const ATTACHED = { is: 'attached', to: BOTH } as const;
const PUBLISHED = { is: 'published' } as const;
const RELEASED = { is: 'released' } as const;

const EVERYTHING: readonly Expected[] = [
  { what: 'mine', read: 'every-row', change: 'every-row' },
  { what: 'mine, shared', read: 'every-row', change: 'every-row' },
  { what: 'mine-or-shared', read: 'every-row', change: 'every-row' },
  { what: 'published-or-mine', read: 'every-row', change: 'every-row' },
  { what: 'published-or-mine, shared', read: 'every-row', change: 'every-row' },
  { what: 'public', read: 'every-row', change: 'every-row' },
  { what: 'public, shared', read: 'every-row', change: 'every-row' },
  { what: 'files', read: 'every-row', change: 'every-row' },
];
const PANEL_MEMBER: readonly Expected[] = [
  { what: 'mine', read: [OWNED], change: [OWNED] },
  { what: 'mine, shared', read: [OWNED, SHARED], change: [OWNED, SHARED] },
  { what: 'mine-or-shared', read: [OWNED, SHARED], change: [OWNED, SHARED] },
  { what: 'published-or-mine', read: [OWNED], change: [OWNED] },
  { what: 'published-or-mine, shared', read: [OWNED, SHARED], change: [OWNED, SHARED] },
  { what: 'public', read: 'every-row', change: [OWNED] },
  { what: 'public, shared', read: 'every-row', change: [OWNED, SHARED] },
  { what: 'files', read: [OWNED, ATTACHED], change: [OWNED] },
];
const API_MEMBER: readonly Expected[] = [
  { what: 'mine', read: [OWNED], change: [OWNED] },
  { what: 'mine, shared', read: [OWNED, SHARED], change: [OWNED, SHARED] },
  { what: 'mine-or-shared', read: [OWNED, SHARED], change: [OWNED, SHARED] },
  { what: 'published-or-mine', read: [PUBLISHED, OWNED], change: [OWNED] },
  { what: 'published-or-mine, shared', read: [PUBLISHED, OWNED, SHARED], change: [OWNED, SHARED] },
  { what: 'public', read: 'every-row', change: [OWNED] },
  { what: 'public, shared', read: 'every-row', change: [OWNED, SHARED] },
  { what: 'files', read: [RELEASED, OWNED, ATTACHED], change: [OWNED] },
];
const NOBODY_IN_THE_PANEL: readonly Expected[] = [
  { what: 'mine', read: 'no-row', change: 'no-row' },
  { what: 'mine, shared', read: 'no-row', change: 'no-row' },
  { what: 'mine-or-shared', read: 'no-row', change: 'no-row' },
  { what: 'published-or-mine', read: 'no-row', change: 'no-row' },
  { what: 'published-or-mine, shared', read: 'no-row', change: 'no-row' },
  { what: 'public', read: 'every-row', change: 'no-row' },
  { what: 'public, shared', read: 'every-row', change: 'no-row' },
  { what: 'files', read: 'no-row', change: 'no-row' },
];
const READER: readonly Expected[] = [
  { what: 'mine', read: 'no-row', change: 'no-row' },
  { what: 'mine, shared', read: 'no-row', change: 'no-row' },
  { what: 'mine-or-shared', read: 'no-row', change: 'no-row' },
  { what: 'published-or-mine', read: [PUBLISHED], change: 'no-row' },
  { what: 'published-or-mine, shared', read: [PUBLISHED], change: 'no-row' },
  { what: 'public', read: 'every-row', change: 'no-row' },
  { what: 'public, shared', read: 'every-row', change: 'no-row' },
  { what: 'files', read: [RELEASED], change: 'no-row' },
];

const TABLE: Readonly<Record<Who, readonly Expected[]>> = {
  system: EVERYTHING,
  staff: EVERYTHING,
  'panel member': PANEL_MEMBER,
  'api member': API_MEMBER,
  'member without a seat': NOBODY_IN_THE_PANEL,
  'panel reader': NOBODY_IN_THE_PANEL,
  'api reader': READER,
  public: READER,
};

const cases = Object.entries(TABLE).flatMap(([who, expectations]) =>
  expectations.map((expected) => ({ who: who as Who, ...expected })),
);

describe('which rows are in scope', () => {
  it.each(cases)('[S3] $who reads of "$what"', ({ who, what, read }) => {
    const rows = ROWS[what];

    const access = rowsToRead(ACTORS[who], rows);

    expect(access).toEqual(read);
  });

  it.each(cases)('[S3] $who changes of "$what"', ({ who, what, change }) => {
    const rows = ROWS[what];

    const access = rowsToChange(ACTORS[who], rows);

    expect(access).toEqual(change);
  });

  it('the table names every kind of rows for every actor', () => {
    const named = Object.values(TABLE).map((expectations) => expectations.map(({ what }) => what));

    expect(named).toEqual(Object.keys(TABLE).map(() => Object.keys(ROWS)));
  });
});
