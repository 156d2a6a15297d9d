import type { Core } from '@strapi/strapi';

import { someDocument } from '../builders/content.builder';
import { type House, openHouse } from '../support/house';
import { someAgency } from '../support/people';

const NEWS = 'api::news-item.news-item';
const AGENCIES = 10;
const DRAFTS_EACH = 100;
const ROUNDS = 400;

type Scope = {
  actAs: <Result>(actor: object, work: () => Promise<Result>) => Promise<Result>;
  runAsSystem: <Result>(reason: string, work: () => Promise<Result>) => Promise<Result>;
};
type Way = () => Promise<unknown>;

/** Milliseconds of the middle round of each way; the ways take turns, so that both have the same weather. */
async function medians(ways: readonly [Way, Way]): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const start = performance.now();
      await ways[side]();
      times[side].push(performance.now() - start);
    }
  }
  const middle = (list: number[]) => list.sort((one, other) => one - other)[ROUNDS / 2] ?? 0;
  return [middle(times[0]), middle(times[1])];
}

describe('the cost of the row scope', () => {
  let house: House;
  let agencyId: string;
  let documentId: string;
  let strapi: Core.Strapi;
  let scope: Scope;

  beforeAll(async () => {
    house = await openHouse();
    ({ strapi } = house);
    scope = strapi.plugin('agency-scope').service<Scope>('scope');
    const agencies = await Promise.all(Array.from({ length: AGENCIES }, () => someAgency(house)));
    for (const agency of agencies) {
      for (let count = 0; count < DRAFTS_EACH; count += 1) {
        ({ documentId } = await someDocument(strapi, NEWS, { agency }, { status: 'draft' }));
      }
    }
    agencyId = agencies.at(-1) ?? '';
  });
  afterAll(() => house.close());

  const member = () => ({
    kind: 'agency',
    surface: 'api',
    account: { kind: 'api', id: 1 },
    seats: [{ agencyId, role: 'officer' }],
  });
  /** What the scope adds, written by hand. */
  const filters = () => {
    const shares = strapi.db.connection('agency_scope_shares').select('shared_document');
    const shared = shares.where({ content_type: NEWS, ended_at: null }).whereIn('agency_id', [agencyId]);
    return {
      $or: [{ publishedAt: { $notNull: true } }, { agencyId: { $in: [agencyId] } }, { documentId: { $in: shared } }],
    };
  };
  const asMember = (work: Way) => () => scope.actAs(member(), work);
  const asSystem = (work: Way) => () => scope.runAsSystem('bench', work);
  const list = (where: object) => strapi.db.query(NEWS).findMany({ where: { publishedAt: null, ...where }, limit: 25 });
  const one = (where: object) => strapi.db.query(NEWS).findOne({ where: { documentId, ...where } });

  it.each([
    ['list of 25', list],
    ['find one', one],
  ])('%s', async (name, ask) => {
    const [scoped, filtered] = await medians([asMember(() => ask({})), asSystem(() => ask(filters()))]);

    const ratio = (scoped / filtered).toFixed(2);
    process.stderr.write(
      `      ${name}: with the scope ${scoped.toFixed(2)} ms, with the same filter ${filtered.toFixed(2)} ms, ratio ${ratio}\n`,
    );
    expect(await asMember(() => ask({}))()).toEqual(await asSystem(() => ask(filters()))());
  });
});
