import { someBlocks, someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, somebody, someOfficer } from '../../support/people';

const AGENCY = 'api::agency.agency';
const EVENT = 'api::event.event';

type Entry = Record<string, unknown>;
type Answer = { data: Entry; error?: { details: unknown } };

const STARTS_AT = '2025-08-19T07:00:00.000Z';
const STARTS_AT_JALALI = {
  date: '1404-05-28',
  time: '10:30:00',
  text: 'سه‌شنبه ۲۸ مرداد ۱۴۰۴، ۱۰:۳۰',
  timeZone: 'Asia/Tehran',
};

describe('Jalali dates in answers', () => {
  let house: House;
  let reader: Person;
  let event: string;
  beforeAll(async () => {
    house = await openHouse({ GRAPHQL_INTROSPECTION: 'true' });
    reader = somebody(house);
    const successor = await someDocument(house.strapi, AGENCY, { name: 'Successor', endedAt: '2122-03-21' });
    const agency = await someDocument(house.strapi, AGENCY, {
      name: 'Agency',
      endedAt: '2025-03-20',
      successors: [successor.documentId],
    });
    ({ documentId: event } = await someDocument(house.strapi, EVENT, {
      title: 'Event',
      startsAt: STARTS_AT,
      organizer: agency.documentId,
    }));
    await someDocument(house.strapi, 'api::news-item.news-item', { title: 'News', event });
  });
  afterAll(() => house.close());

  const get = async (path: string) => (await reader.get(path)).body as Answer;
  const ask = async (query: string) => (await reader.post('/graphql', { query })).body as Answer;

  /** An answer without what `calendar=jalali` may have added, at every level. */
  const withoutJalali = (text: string) =>
    JSON.parse(text, (key, value: unknown) => (key.endsWith('Jalali') ? undefined : value)) as unknown;

  it('[J1] stand beside the dates of an entry and of what it is populated with', async () => {
    const { data } = await get(
      `/api/events/${event}?calendar=jalali&fields=title,startsAt,endsAt&populate[organizer][fields]=endedAt`,
    );

    expect(data).toEqual({
      id: expect.any(Number) as number,
      documentId: event,
      title: 'Event',
      startsAt: STARTS_AT,
      startsAtJalali: STARTS_AT_JALALI,
      endsAt: null,
      endsAtJalali: null,
      organizer: {
        id: expect.any(Number) as number,
        documentId: expect.any(String) as string,
        endedAt: '2025-03-20',
        endedAtJalali: { date: '1403-12-30', text: 'پنجشنبه ۳۰ اسفند ۱۴۰۳' },
      },
    });
  });

  it.each([
    '/api/events?populate[organizer][populate][successors]=true',
    '/api/agencies?populate=*',
    '/api/news?populate=*',
  ])('[J1] nothing else of the answer changes: %s', async (path) => {
    const [plain, gregorian, jalali] = await Promise.all([
      reader.get(path),
      reader.get(`${path}&calendar=gregorian`),
      reader.get(`${path}&calendar=jalali`),
    ]);

    expect(gregorian.text).toBe(plain.text);
    expect(withoutJalali(jalali.text)).toEqual(plain.body);
    expect(plain.text).not.toContain('Jalali');
  });

  it('[J1] the system’s own dates have them too, in lists', async () => {
    const { data } = await get('/api/events?calendar=jalali');

    expect(data).toEqual([
      expect.objectContaining({
        createdAtJalali: expect.objectContaining({ timeZone: 'Asia/Tehran' }) as object,
        updatedAtJalali: expect.objectContaining({ timeZone: 'Asia/Tehran' }) as object,
        publishedAtJalali: expect.objectContaining({ timeZone: 'Asia/Tehran' }) as object,
      }),
    ]);
  });

  it('[J1] the answer to a POST has them', async () => {
    const officer = await someOfficer(house);
    const data = { title: 'a', lead: 'b', body: someBlocks(), language: 'fa' };

    const { status, body } = await officer.post('/api/news?calendar=jalali', { data });

    expect(status).toBe(201);
    expect((body as Answer).data['createdAtJalali']).toMatchObject({ timeZone: 'Asia/Tehran' });
  });

  it.each(['calendar=islamic', 'calendar[]=jalali', 'calendar[a]=jalali', 'calendar=', 'calendar=JALALI'])(
    '[J1] %s is calendar-unknown',
    async (query) => {
      const { status, body } = await reader.get(`/api/events?${query}`);

      expect(status).toBe(400);
      expect((body as Answer).error?.details).toMatchObject({ code: 'calendar-unknown', parameter: 'calendar' });
    },
  );

  it('[J2] a day after the supported years has none', async () => {
    const { data } = await get('/api/agencies?calendar=jalali&filters[name]=Successor&fields=endedAt');

    expect(data).toMatchObject([{ endedAt: '2122-03-21', endedAtJalali: null }]);
  });

  it('[J10] fields of GraphQL, at every level', async () => {
    const { data } = await ask(`{ events { startsAt startsAtJalali { date time timeZone text } endsAtJalali { date }
      organizer { endedAtJalali { date text } successors { endedAtJalali { date } } } } }`);

    expect(data).toEqual({
      events: [
        {
          startsAt: STARTS_AT,
          startsAtJalali: STARTS_AT_JALALI,
          endsAtJalali: null,
          organizer: {
            endedAtJalali: { date: '1403-12-30', text: 'پنجشنبه ۳۰ اسفند ۱۴۰۳' },
            successors: [{ endedAtJalali: null }],
          },
        },
      ],
    });
  });

  it('[J10] in four styles', async () => {
    const { data } = await ask(`{ event(documentId: "${event}") { startsAtJalali {
      numeric: text(style: NUMERIC) medium: text(style: MEDIUM) long: text(style: LONG) full: text(style: FULL) } } }`);

    expect(data).toEqual({
      event: {
        startsAtJalali: {
          numeric: '۱۴۰۴/۰۵/۲۸، ۱۰:۳۰',
          medium: '۲۸ مرداد ۱۴۰۴، ۱۰:۳۰',
          long: '۲۸ مردادماه ۱۴۰۴، ۱۰:۳۰',
          full: 'سه‌شنبه ۲۸ مرداد ۱۴۰۴، ۱۰:۳۰',
        },
      },
    });
  });

  it('[J10] a page of a front end is within the limits of the house', async () => {
    const dates = 'date time timeZone text';
    const { data } = await ask(`{ news(pagination: { limit: 100 }) { documentId title lead firstPublishedAt
      firstPublishedAtJalali { ${dates} } updatedAtJalali { ${dates} } publishedAtJalali { ${dates} }
      agency { name endedAtJalali { date text } } event { title startsAtJalali { ${dates} } endsAtJalali { ${dates} } } } }`);

    expect(data).toEqual({ news: [expect.objectContaining({ title: 'News' })] });
  });

  it('[J10] the schema says what there is, and its scalars are as they were', async () => {
    const fields = 'fields { name type { name } } inputFields { name description type { kind name ofType { name } } }';
    const { data } =
      await ask(`{ event: __type(name: "Event") { ${fields} } day: __type(name: "DateFilterInput") { ${fields} }
      instant: __type(name: "DateTimeFilterInput") { ${fields} } text: __type(name: "StringFilterInput") { ${fields} } }`);

    const jalali = [
      ['jalaliYear', 'SCALAR', 'String'],
      ['jalaliMonth', 'SCALAR', 'String'],
      ['jalaliDay', 'SCALAR', 'String'],
      ['jalaliBetween', 'LIST', 'String'],
    ];
    expect(inputsOf(data['day'])).toEqual(jalali);
    expect(inputsOf(data['instant'])).toEqual(jalali);
    expect(inputsOf(data['text'])).toEqual([]);
    expect((data['event'] as { fields: unknown[] }).fields).toEqual(
      expect.arrayContaining([
        { name: 'endsAt', type: { name: 'DateTime' } },
        { name: 'endsAtJalali', type: { name: 'JalaliDateTime' } },
      ]),
    );
  });
});

type Input = {
  name: string;
  description: string;
  type: { kind: string; name: string; ofType: { name: string } | null };
};

/** Those of ours that have a description. */
const inputsOf = (type: unknown) =>
  (type as { inputFields: Input[] }).inputFields
    .filter(({ name, description }) => name.startsWith('jalali') && description !== '')
    .map(({ name, type: { kind, name: plain, ofType } }) => [name, kind, ofType?.name ?? plain]);
