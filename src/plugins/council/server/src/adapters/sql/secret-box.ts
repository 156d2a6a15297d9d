import type { Core } from '@strapi/strapi';

import type { Ports } from '../../application/ports';
import { EMPTY_TALLY } from '../../domain/votes/counts';

const TABLE = 'council_secret_tallies';

/** How often each choice was made in a secret ballot, and nothing else: no number, no time, no order of rows (I28). */
export async function makeSecretBox({ db }: Core.Strapi): Promise<void> {
  await db.connection.raw(
    `create table if not exists ${TABLE} (
       poll_id varchar(255) not null, choice varchar(20) not null, votes integer not null,
       primary key (poll_id, choice))`,
  );
}

/** All choices of a poll stand there from its first vote on, so that a new row tells nothing. */
export function secretBoxOf({ db }: Core.Strapi): Ports['secretBox'] {
  const rows = (pollId: string) => db.getConnection(TABLE).where({ poll_id: pollId });
  // As a query of the transaction around it, as Strapi's own are.
  const inside = async <Query extends { transacting: (trx: never) => Query }>(query: Query): Promise<unknown> =>
    db.inTransaction() ? query.transacting((await db.transaction()).get() as never) : query;

  return {
    async add(pollId, choice) {
      const empty = Object.keys(EMPTY_TALLY).map((each) => ({ poll_id: pollId, choice: each, votes: 0 }));
      await inside(db.getConnection(TABLE).insert(empty).onConflict(['poll_id', 'choice']).ignore() as never);
      await inside(rows(pollId).andWhere({ choice }).increment('votes', 1) as never);
    },
    async tally(pollId) {
      const found = (await inside(rows(pollId).select('choice', 'votes') as never)) as {
        choice: string;
        votes: number;
      }[];
      return { ...EMPTY_TALLY, ...Object.fromEntries(found.map(({ choice, votes }) => [choice, votes])) };
    },
    async destroy(pollId) {
      await inside(rows(pollId).delete() as never);
    },
  };
}
