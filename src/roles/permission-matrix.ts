/**
 * Who may do what: the whole of it. Applied at every start (`apply-panel-roles.ts`, `apply-api-roles.ts`), compared with
 * the database by `tests/integration/roles.test.ts`. A change in the panel's role editor lasts until the next start.
 */

/** What agencies write and the council publishes. */
const EDITORIAL = ['news-item', 'announcement', 'event'] as const;
const TRAINING = ['training-course', 'training-run'] as const;
/** What everything else refers to. */
const REGISTRY = ['county', 'agency', 'topic', 'billboard', 'billboard-face', 'channel', 'media-outlet'] as const;
export const ALL_TYPES = [...EDITORIAL, ...TRAINING, ...REGISTRY] as const;

export type TypeName = (typeof ALL_TYPES)[number];
/** Strapi's name for a type of ours: `api::agency.agency`. */
export type TypeUid = { [Name in TypeName]: `api::${Name}.${Name}` }[TypeName];
export const uidOf = (name: TypeName): TypeUid => `api::${name}.${name}` as TypeUid;
type ExplorerAction = 'read' | 'create' | 'update' | 'delete' | 'publish';

export type PanelGrant =
  | Readonly<{ types: readonly TypeName[]; may: readonly ExplorerAction[]; withoutPrivate?: true }>
  | Readonly<{ actions: readonly string[] }>;

export type PanelRole = Readonly<{ code: string; name: string; description: string; grants: readonly PanelGrant[] }>;
export type ApiRole = Readonly<{ type: string; name: string; description: string; actions: readonly string[] }>;

const media = (...verbs: readonly string[]) => verbs.map((verb) => `plugin::upload.${verb}`);
const scope = (...verbs: readonly string[]) => verbs.map((verb) => `plugin::agency-scope.${verb}`);
const persian = (...verbs: readonly string[]) => verbs.map((verb) => `plugin::persian.${verb}`);
const council = (...verbs: readonly string[]) => verbs.map((verb) => `plugin::council.${verb}`);
const USE_MEDIA = media('read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link');

export const PANEL_ROLES: readonly PanelRole[] = [
  {
    code: 'council-secretary',
    name: 'Council secretary',
    description: 'دبیر شورا: registries, resources and everything that is published',
    grants: [
      { types: ALL_TYPES, may: ['read', 'create', 'update', 'delete'] },
      { types: [...EDITORIAL, ...TRAINING], may: ['publish'] },
      { actions: [...USE_MEDIA, ...media('configure-view')] },
      { actions: scope('read', 'manage', 'suspend', 'transfer', 'audit') },
      { actions: [...persian('holidays.read', 'holidays.manage', 'text', 'search'), ...council('read', 'work')] },
    ],
  },
  {
    code: 'council-chair',
    name: 'Council chair',
    description: 'رئیس شورا: leads the meetings, decides what the by-laws leave to the chair',
    grants: [
      { types: ALL_TYPES, may: ['read'] },
      { actions: [...media('read', 'assets.download'), ...scope('read'), ...persian('holidays.read')] },
      { actions: council('read', 'work') },
    ],
  },
  {
    code: 'council-editor',
    name: 'Council editor',
    description: 'دبیر خبر شورا: checks, corrects and publishes what agencies send',
    grants: [
      { types: [...EDITORIAL, ...TRAINING], may: ['read', 'create', 'update', 'delete', 'publish'] },
      { types: REGISTRY, may: ['read'] },
      { types: ['topic'], may: ['create', 'update'] },
      { actions: [...USE_MEDIA, ...scope('read', 'transfer', 'audit'), ...persian('holidays.read')] },
      { actions: council('read') },
    ],
  },
  {
    code: 'agency-editor',
    name: 'Agency editor',
    description: 'ویراستار دستگاه: writes for the agencies that the account is a member of; the council publishes',
    // Which entries and files, the agency scope says: those of the agency.
    grants: [
      { types: EDITORIAL, may: ['read', 'create', 'update', 'delete'] },
      { types: REGISTRY, may: ['read'], withoutPrivate: true },
      // Members see their agencies; its head manages them.
      { actions: [...USE_MEDIA, ...scope('read', 'manage'), ...persian('holidays.read'), ...council('read', 'work')] },
    ],
  },
];

const reading = [
  ...ALL_TYPES.flatMap((name) => [`api::${name}.${name}.find`, `api::${name}.${name}.findOne`]),
  ...persian('holidays.find', 'search.find', 'slugs.resolve'),
];
const writing = EDITORIAL.flatMap((name) =>
  ['create', 'update', 'delete'].map((verb) => `api::${name}.${name}.${verb}`),
);
const auth = (...verbs: readonly string[]) => verbs.map((verb) => `plugin::users-permissions.auth.${verb}`);
const LOCALES = 'plugin::i18n.locales.listLocales';
const ACCOUNT = [
  ...auth('changePassword', 'logout', 'refresh', 'getSessions', 'revokeSession'),
  'plugin::users-permissions.user.me',
];

export const API_ROLES: readonly ApiRole[] = [
  {
    type: 'public',
    name: 'Public',
    // No `forgotPassword` before there is mail: without it Strapi answers 200 to strangers and 500 to account holders.
    description: 'Anyone: reads what is published, may log in',
    actions: [...reading, LOCALES, ...auth('callback', 'refresh')],
  },
  {
    type: 'authenticated',
    name: 'Authenticated',
    description: 'The role of an account that nobody has placed yet: nothing beyond its own account',
    actions: ACCOUNT,
  },
  {
    type: 'agency-officer',
    name: 'Agency officer',
    description: 'روابط عمومی دستگاه: sends news, announcements and events of an agency as drafts',
    actions: [...reading, ...writing, LOCALES, ...ACCOUNT, 'plugin::upload.content-api.upload'],
  },
  {
    type: 'outlet',
    name: 'Outlet',
    description: 'رسانه: a newspaper, site or broadcaster that takes first-hand news',
    actions: [...reading, LOCALES, ...ACCOUNT],
  },
];
