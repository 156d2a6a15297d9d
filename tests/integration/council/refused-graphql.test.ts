import { UID } from '../../../src/plugins/council/server/src/content-types/uids';
import { type TestCouncil, ask, someCouncil } from '../../support/council';
import { type InEveryState, everythingIn, inEveryState } from '../../support/council-states';
import { type House, openHouse } from '../../support/house';
import { type Person, somebody } from '../../support/people';

const OUR_QUERIES = ['councilMeetings', 'councilResolutions', 'councilStatistics'];
const OUR_TYPES = ['Agency', 'AgendaItem', 'Count', 'Meeting', 'Resolution', 'Statistics'].map(
  (name) => `CouncilPublic${name}`,
);
const SCHEMA = `{ __schema {
  queryType { fields { name } }
  mutationType { fields { name type { name ofType { name } } args { type { name ofType { name } } } } }
  types { name possibleTypes { name } }
} }`;

type Named = Readonly<{ name: string | null; ofType?: Readonly<{ name: string | null }> | null }>;
type Schema = Readonly<{
  queryType: Readonly<{ fields: readonly Readonly<{ name: string }>[] }>;
  mutationType: Readonly<{
    fields: readonly Readonly<{ name: string; type: Named; args: readonly { type: Named }[] }>[];
  }>;
  types: readonly Readonly<{ name: string; possibleTypes: readonly Readonly<{ name: string }>[] | null }>[];
}>;
type Naming = { naming: { getTypeName: (type: unknown, how?: { plurality: 'plural' }) => string } };

const isOfCouncil = (name: string | null | undefined): boolean => /council/i.test(name ?? '');

describe('the council in GraphQL', () => {
  let house: House;
  let council: TestCouncil;
  let officer: Person;
  let ids: InEveryState;
  beforeAll(async () => {
    house = await openHouse({ GRAPHQL_INTROSPECTION: 'true' });
    council = await someCouncil(house);
    officer = council.members[0]?.person ?? somebody(house);
    ids = await inEveryState(house, council);
  });
  afterAll(() => house.close());

  const query = async (text: string, person: Person = officer) =>
    (await person.post('/graphql', { query: text })).body as { data?: Record<string, unknown>; errors?: object[] };
  const schema = async () => (await query(SCHEMA)).data?.['__schema'] as Schema;
  const typeNames = () => {
    const { naming } = house.strapi.plugin('graphql').service<Naming>('utils');
    return Object.values(UID).map((uid) => {
      const type = house.strapi.contentType(uid as never) as unknown;
      return [naming.getTypeName(type), naming.getTypeName(type, { plurality: 'plural' })] as const;
    });
  };

  it('the schema has three queries of ours and what they answer with, and none of the tables', async () => {
    const { queryType, types } = await schema();
    const shown = types.flatMap(({ name, possibleTypes }) => [name, ...(possibleTypes ?? []).map((one) => one.name)]);

    expect(
      queryType.fields
        .map(({ name }) => name)
        .filter(isOfCouncil)
        .sort(),
    ).toEqual(OUR_QUERIES);
    expect([...new Set(shown.filter(isOfCouncil))].sort()).toEqual(OUR_TYPES);
  });

  it('no mutation of the schema writes, takes or answers anything of it', async () => {
    const { mutationType } = await schema();

    const ours = mutationType.fields.filter(({ name, type, args }) =>
      [name, ...[type, ...args.map((each) => each.type)].flatMap((each) => [each.name, each.ofType?.name])].some(
        isOfCouncil,
      ),
    );

    expect(mutationType.fields.length).toBeGreaterThan(0);
    expect(ours).toEqual([]);
  });

  it.each(['officer', 'anybody'])('what Strapi would call them is refused to the %s', async (who) => {
    const person = who === 'officer' ? officer : somebody(house);
    const before = await everythingIn(house);
    const mutations = typeNames().flatMap(([name]) => [
      `mutation { create${name}(data: { state: "closed" }) { documentId } }`,
      `mutation { update${name}(documentId: "x", data: { state: "closed" }) { documentId } }`,
      `mutation { delete${name}(documentId: "x") { documentId } }`,
    ]);

    const answers = [];
    for (const mutation of mutations) answers.push(await query(mutation, person));

    expect(answers.filter(({ data, errors }) => data !== undefined || errors === undefined)).toEqual([]);
    expect(await everythingIn(house)).toEqual(before);
  });

  it('nor do they have queries of Strapi', async () => {
    const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
    const texts = typeNames()
      .flatMap(([one, all]) => [lowered(one), lowered(all), `${lowered(all)}_connection`])
      .filter((name) => !OUR_QUERIES.includes(name))
      .map((name) => `{ ${name} { __typename } }`);

    const answers = [];
    for (const text of texts) answers.push(await query(text));

    expect(texts.length).toBeGreaterThan(Object.keys(UID).length);
    expect(answers.filter(({ data, errors }) => data !== undefined || errors === undefined)).toEqual([]);
  });

  it('[I45] of what stands in every state nothing is shown before somebody publishes it', async () => {
    const text = `{
      councilMeetings(council: "${council.id}") { documentId state }
      councilResolutions(council: "${council.id}") { documentId }
    }`;
    const [meeting = '', resolution = ''] = [ids.meetings.get('convoked'), ids.resolutions.get('assigned')];

    const before = await query(text);
    await ask(council.secretary, `/meetings/${meeting}/publish`).expect(200);
    await ask(council.secretary, `/resolutions/${resolution}/publish`).expect(200);
    const after = await query(text);

    expect(before).toEqual({ data: { councilMeetings: [], councilResolutions: [] } });
    expect(after).toMatchObject({ data: { councilMeetings: [{ documentId: meeting, state: 'convoked' }] } });
  });
});
