import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { candidates } from '../../domain/slugs/candidates';

type Db = Core.Strapi['db'];
type Transaction = Db['connection'];
/** Where an address lies: among those of one type, in one language (empty where the type has none). */
export type Place = Readonly<{ uid: string; language: string }>;
type Wish = Place & Readonly<{ wanted: string; entry: string | null }>;
type Claim = Readonly<{ slug: string; entry: string }>;

export type SlugClaims = ReturnType<typeof slugClaims>;

/**
 * Who has which address. A row is made when an entry is published, and stays with the entry when it is called otherwise:
 * so an old address leads to it, and to nobody else. The unique index decides between those who come at once, on both
 * databases; whoever comes second takes the next number.
 */
export function slugClaims(db: Db) {
  const table = () => db.metadata.get(UID.slug).tableName;
  const inTransaction = <Result>(work: (trx: Transaction) => Promise<Result>): Promise<Result> =>
    db.transaction(({ trx }) => work(trx as unknown as Transaction)) as Promise<Result>;
  const at = ({ uid, language }: Place) => ({ content_type: uid, language });

  async function taken(trx: Transaction, place: Place, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = (await trx(table())
      .where(at(place))
      .whereIn('slug', [...slugs])
      .select('slug', 'entry')) as Claim[];
    return new Map(rows.map(({ slug, entry }) => [slug, entry]));
  }

  async function firstFree(trx: Transaction, { wanted, entry, ...place }: Wish): Promise<string> {
    for (let round = 0; ; round += 1) {
      const names = candidates(wanted, round);
      const owners = await taken(trx, place, names);
      const free = names.find((name) => (owners.get(name) ?? entry) === entry);
      if (free !== undefined) return free;
    }
  }

  return {
    /** What the address would be called: what is published, now or before, keeps its own. */
    free: (wish: Wish): Promise<string> => inTransaction((trx) => firstFree(trx, wish)),

    /** Takes the address, or the next one that is free, for the entry. Inside the transaction that writes the entry. */
    claim: (wish: Wish & Readonly<{ entry: string }>): Promise<string> =>
      inTransaction(async (trx) => {
        for (;;) {
          const slug = await firstFree(trx, wish);
          const row = { ...at(wish), slug, entry: wish.entry };
          await trx(table()).insert(row).onConflict(['content_type', 'language', 'slug']).ignore();
          const owners = await taken(trx, wish, [slug]);
          if (owners.get(slug) === wish.entry) return slug;
        }
      }),

    /** The entry that an address leads to, whether it is its newest or an older one. */
    ownerOf: (place: Place, slug: string): Promise<string | undefined> =>
      inTransaction(async (trx) => (await taken(trx, place, [slug])).get(slug)),

    /** An entry that was only just given its id takes over what was claimed for it. */
    handOver: (place: Place, from: string, to: string): Promise<unknown> =>
      inTransaction(async (trx) => trx(table()).where(at(place)).where({ entry: from }).update({ entry: to })),

    /** A deleted entry gives back its addresses in this language. */
    release: (place: Place, entry: string): Promise<unknown> =>
      inTransaction(async (trx) => trx(table()).where(at(place)).where({ entry }).delete()),
  };
}
