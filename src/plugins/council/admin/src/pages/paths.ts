const BASE = '/plugins/council';
const of = (councilId: string, rest: string): string => `${BASE}/${encodeURIComponent(councilId)}/${rest}`;

/** Where the pages of this plugin are. */
export const PATHS = {
  home: BASE,
  year: (councilId: string, year: number): string => of(councilId, `years/${String(year)}`),
  meeting: (councilId: string, id: string): string => of(councilId, `meetings/${encodeURIComponent(id)}`),
  resolutions: (councilId: string): string => of(councilId, 'resolutions'),
  resolution: (councilId: string, id: string): string => of(councilId, `resolutions/${encodeURIComponent(id)}`),
  seats: (councilId: string): string => of(councilId, 'seats'),
  circulations: (councilId: string): string => of(councilId, 'written-votes'),
  byLaws: (councilId: string): string => of(councilId, 'by-laws'),
  calendars: (councilId: string): string => of(councilId, 'calendars'),
  outbox: (councilId: string): string => of(councilId, 'outbox'),
} as const;
