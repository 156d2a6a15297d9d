import { someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, someApiUser, somebody } from '../../support/people';
import { NEWS } from '../../support/scope';

describe('search in GraphQL', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const ask = (person: Person, query: string) => person.post('/graphql', { query });

  it('[Q9] the same hits as in REST', async () => {
    await someDocument(house.strapi, NEWS, { title: 'گراف‌انگار خبر' });

    const { body } = await ask(
      somebody(house),
      '{ search(q: "گرافانگار", locale: "fa", types: ["news"]) { total rescue hits { type title snippet { text } titleHighlight { ranges } } } searchSuggestions(q: "گراف", locale: "fa") { title } }',
    );

    expect(body).toEqual({
      data: {
        search: {
          total: 1,
          rescue: null,
          hits: [{ type: 'news', title: 'گراف‌انگار خبر', snippet: null, titleHighlight: { ranges: [[0, 10]] } }],
        },
        searchSuggestions: [{ title: 'گراف‌انگار خبر' }],
      },
    });
  });

  it('[Q10] and the same refusals', async () => {
    const draft = await ask(somebody(house), '{ search(q: "a", status: DRAFT) { total } }');
    const unplaced = await ask(await someApiUser(house, 'authenticated'), '{ search(q: "a") { total } }');
    const empty = await ask(somebody(house), '{ search(q: "") { total } }');

    const errors = [draft, unplaced, empty].map(
      ({ body }) => (body as { errors: { message: string }[] }).errors.length,
    );
    expect(errors).toEqual([1, 1, 1]);
  });
});
