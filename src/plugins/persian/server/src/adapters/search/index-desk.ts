import type { Core } from '@strapi/strapi';

import { refuse } from '../refuse';
import { searchIndexOf } from './running-index';
import type { IndexState, Progress, SearchIndex } from './search-index';

/** What the page shows. `failed`: where the latest building ended with a fault, until the next one begins. */
type DeskState = Readonly<{
  types: readonly IndexState[];
  building: Progress | null;
  failed: Readonly<{ uid: string; at: string }> | null;
}>;

type Wish = NonNullable<Parameters<SearchIndex['rebuild']>[0]>;
type IndexDesk = ReturnType<typeof createIndexDesk>;

const desks = new WeakMap<Core.Strapi, IndexDesk>();

/** The same for all of one Strapi; not asked for before its database is open. */
export function indexDesk(strapi: Core.Strapi): IndexDesk {
  const desk = desks.get(strapi) ?? createIndexDesk(strapi);
  desks.set(strapi, desk);
  return desk;
}

/** Before the database is closed: a building ends after the batch it is in, and the next start begins it again. */
export const stopIndexDesk = (strapi: Core.Strapi): Promise<void> => desks.get(strapi)?.stop() ?? Promise.resolve();

/** Builds the index anew, once at a time in this process, and remembers how far that is and how it ended. */
function createIndexDesk(strapi: Core.Strapi) {
  const index = searchIndexOf(strapi);
  let building: Progress | null = null;
  let failed: DeskState['failed'] = null;
  let end = Promise.resolve();
  let isStopping = false;

  /** Type by type, so that it is known which one it is before its first batch. */
  async function build(uids: readonly string[], { onProgress }: Wish): Promise<void> {
    for (const uid of uids) {
      building = { uid, done: 0, total: 0 };
      const follow = (progress: Progress) => {
        if (isStopping) throw new Stopped();
        building = progress;
        onProgress?.(progress);
      };
      await index.rebuild({ uid, onProgress: follow }).catch((fault: unknown) => {
        failed = { uid, at: new Date().toISOString() };
        throw fault;
      });
    }
  }

  return {
    /** Begins with one type, or with all; the work goes on after this has answered. `end` is for whoever waits. */
    begin(wish: Wish = {}): Readonly<{ building: Progress | null; end: Promise<void> }> {
      const { uid } = wish;
      if (uid !== undefined && !index.indexes.has(uid)) refuse({ code: 'search-type-not-known', given: uid });
      if (building !== null) refuse({ code: 'search-index-busy' });
      failed = null;
      end = build(uid === undefined ? [...index.indexes.keys()] : [uid], wish).finally(() => {
        building = null;
      });
      // Whoever awaits `end` gets the fault; it is in the log for everybody else.
      end.catch((fault: unknown) => {
        if (!(fault instanceof Stopped))
          strapi.log.error('strapi-plugin-persian: building the search index failed.', fault);
      });
      return { building, end };
    },

    async state(): Promise<DeskState> {
      const types = await index.state();
      const shown = types.map((type) => ({ ...type, name: strapi.contentType(type.uid as never).info.displayName }));
      return { types: shown, building, failed };
    },

    async stop(): Promise<void> {
      isStopping = true;
      await Promise.allSettled([end]);
    },
  };
}

class Stopped extends Error {
  override readonly message = 'The server is being stopped.';
}
