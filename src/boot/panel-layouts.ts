import type { Core } from '@strapi/strapi';

import { type TypeUid, uidOf, type TypeName } from '../roles/permission-matrix';

/** How lists of a type first look in the panel: its name in pickers, its columns, its order. */
type ListLayout = Readonly<{
  mainField: string;
  columns: readonly string[];
  sortBy: string;
  sortOrder: 'ASC' | 'DESC';
}>;

const newestFirst = (mainField: string, ...columns: readonly string[]): ListLayout => ({
  mainField,
  columns: [mainField, ...columns],
  sortBy: 'updatedAt',
  sortOrder: 'DESC',
});
const byName = (mainField: string, ...columns: readonly string[]): ListLayout => ({
  mainField,
  columns: [mainField, ...columns],
  sortBy: mainField,
  sortOrder: 'ASC',
});

const LAYOUTS: Readonly<Record<TypeName, ListLayout>> = {
  'news-item': newestFirst('title', 'agency', 'updatedAt'),
  announcement: newestFirst('title', 'agency', 'urgency', 'validUntil'),
  event: newestFirst('title', 'startsAt', 'organizer', 'eventStatus'),
  'training-course': newestFirst('title', 'level', 'organizer'),
  'training-run': newestFirst('place', 'startsAt', 'capacity', 'county'),
  county: byName('name', 'code'),
  agency: byName('name', 'kind', 'county', 'endedAt'),
  topic: byName('name', 'code'),
  billboard: byName('title', 'code', 'county', 'owner'),
  'billboard-face': byName('label', 'facing', 'illumination', 'widthCm', 'heightCm'),
  channel: byName('title', 'platform', 'state', 'agency'),
  'media-outlet': byName('name', 'kind', 'county'),
};

type Configuration = { settings: Record<string, unknown>; layouts: { list: string[]; edit: unknown } };
type ConfigurationService = {
  findConfiguration: (type: unknown) => Promise<Configuration & { uid: string }>;
  updateConfiguration: (type: unknown, configuration: Configuration) => Promise<unknown>;
};

/** Sets each list up once; what staff arrange afterwards in the panel is theirs. */
export async function arrangePanelLists(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'hamresan', key: 'arranged-lists' });
  const arranged = ((await store.get({})) ?? []) as TypeUid[];
  const service = strapi.plugin('content-manager').service<ConfigurationService>('content-types');
  const waiting = (Object.entries(LAYOUTS) as [TypeName, ListLayout][]).filter(
    ([name]) => !arranged.includes(uidOf(name)),
  );
  for (const [name, layout] of waiting) {
    const type = strapi.contentType(uidOf(name));
    const { uid, ...current } = await service.findConfiguration(type);
    await service.updateConfiguration(type, arrange(current, layout));
    arranged.push(uid as TypeUid);
    await store.set({ value: arranged });
  }
}

const arrange = (current: Configuration, { mainField, columns, sortBy, sortOrder }: ListLayout): Configuration => ({
  ...current,
  settings: { ...current.settings, mainField, defaultSortBy: sortBy, defaultSortOrder: sortOrder },
  layouts: { ...current.layouts, list: [...columns] },
});
