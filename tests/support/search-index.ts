import { setTimeout } from 'node:timers/promises';

import type { House } from './house';
import type { Person } from './people';

type Progress = Readonly<{ uid: string; done: number; total: number }>;
type IndexedType = Readonly<{ uid: string; name: string; entries: number; indexed: number; builtAt: string | null }>;

/** What the page "Search index" is told. */
type IndexState = Readonly<{
  types: readonly IndexedType[];
  building: Progress | null;
  failed: Readonly<{ uid: string; at: string }> | null;
}>;

/** What the plugin offers to scripts: `strapi.plugin('persian').service('search')`. */
type SearchService = Readonly<{
  rebuild: (options?: Readonly<{ uid?: string; onProgress?: (progress: Progress) => void }>) => Promise<void>;
  state: () => Promise<readonly IndexedType[]>;
}>;

export const searchService = ({ strapi }: House): SearchService =>
  strapi.plugin('persian').service<SearchService>('search');

export const INDEX_PATH = '/persian/search-index';
export const REBUILD_PATH = `${INDEX_PATH}/rebuild`;

export async function indexState(person: Person): Promise<IndexState> {
  const { body } = await person.get(INDEX_PATH).expect(200);
  return (body as { data: IndexState }).data;
}

/** The state once nothing is being built any more. */
export async function settledIndex(person: Person): Promise<IndexState> {
  const state = await indexState(person);
  if (state.building === null) return state;
  await setTimeout(50);
  return settledIndex(person);
}
