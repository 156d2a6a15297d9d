import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { candidates } from '../../domain/slugs/candidates';
import { chunksOf } from './chunks';

type Db = Core.Strapi['db'];
type Transaction = Db['connection'];
/** Where an address lies: among those of one type, in one language (empty where the type has none). */
export type Place = Readonly<{ uid: string; language: string }>;
/** What an entry wants to be called; `null` stands for one that is not there yet. */
type Wish = Readonly<{ wanted: string; entry: string | null }>;
type Claimed = Wish & Readonly<{ entry: string }>;
type Claim = Readonly<{ slug: string; entry: string }>;

/** Wishes that are looked up at once: in the first round each has one name, later fifty. */
const AT_ONCE = [500, 20] as const;

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

  /** The first name of each wish that is free; where `areApart`, no two entries get the same. */
  async function firstFree(
    trx: Transaction,
    place: Place,
    wishes: readonly Wish[],
    areApart: boolean,
  ): Promise<readonly string[]> {
    const names = new Map<Wish, string>();
    const given = new Map<string, string | null>();
    for (let round = 0; names.size < wishes.length; round += 1) {
      const open = wishes.filter((wish) => !names.has(wish));
      for (const some of chunksOf(open, AT_ONCE[round] ?? AT_ONCE[1])) {
        const possible = some.map((wish) => ({ wish, options: candidates(wish.wanted, round) }));
        const owners = await taken(trx, place, [...new Set(possible.flatMap(({ options }) => options))]);
        for (const { wish, options } of possible) {
          const name = options.find((option) => (given.get(option) ?? owners.get(option) ?? wish.entry) === wish.entry);
          if (name === undefined) continue;
          names.set(wish, name);
          if (areApart) given.set(name, wish.entry);
        }
      }
    }
    return wishes.map((wish) => names.get(wish) ?? wish.wanted);
  }

  const freeAll = (place: Place, wishes: readonly Wish[]): Promise<readonly string[]> =>
    inTransaction((trx) => firstFree(trx, place, wishes, false));

  async function claimAll(place: Place, wishes: readonly Claimed[]): Promise<readonly string[]> {
    return inTransaction(async (trx) => {
      const slugs = new Map<Wish, string>();
      while (slugs.size < wishes.length) {
        const open = wishes.filter((wish) => !slugs.has(wish));
        const names = await firstFree(trx, place, open, true);
        const claims = open.map(({ entry }, nth) => ({ ...at(place), slug: names[nth], entry }));
        await trx(table()).insert(claims).onConflict(['content_type', 'language', 'slug']).ignore();
        const owners = await taken(trx, place, names);
        open.forEach((wish, nth) => {
          const name = names[nth];
          if (name !== undefined && owners.get(name) === wish.entry) slugs.set(wish, name);
        });
      }
      return wishes.map((wish) => slugs.get(wish) ?? wish.wanted);
    });
  }

  return {
    /** What addresses would be called: what is published, now or before, keeps its own. Two of them may be the same. */
    freeAll,
    free: ({ wanted, entry, ...place }: Place & Wish): Promise<string> => first(freeAll(place, [{ wanted, entry }])),

    /** Takes the addresses, or the next ones that are free, for the entries. Inside the transaction that writes these. */
    claimAll,
    claim: ({ wanted, entry, ...place }: Place & Claimed): Promise<string> =>
      first(claimAll(place, [{ wanted, entry }])),

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

const first = async (names: Promise<readonly string[]>): Promise<string> => (await names)[0] ?? '';
