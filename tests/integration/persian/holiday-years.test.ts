import { someHoliday, someYearText } from '../../builders/holiday-year.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, someApiToken, someApiUser, someEditor, somePanelUser, somebody } from '../../support/people';
import { CLOSURE, codeOf, dayPath, workingDaysOf } from '../../support/working-days';

describe('years of holidays', () => {
  let house: House;
  let secretary: Person;
  let editor: Person;
  let workingDays: ReturnType<typeof workingDaysOf>;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
    editor = await someEditor(house);
    workingDays = workingDaysOf(house);
  });
  afterAll(() => house.close());

  describe('a year that is imported', () => {
    const text = someYearText({
      holidays: [someHoliday(), someHoliday({ date: '1406-12-08', kind: 'lunar', isEstimated: true })],
    });

    it('[W8] is shown before it changes anything', async () => {
      const { body } = await secretary.post('/persian/holidays/import/preview', { text }).expect(200);

      const { missing, ...preview } = (body as { data: { missing: unknown[] } }).data;
      expect(missing).toHaveLength(9);
      expect(preview).toMatchObject({
        year: 1406,
        occasions: 2,
        changes: [
          { day: '2027-03-21', before: null, after: { kind: 'solar', isOff: true } },
          { day: '2028-02-27', before: null, after: { kind: 'lunar', isEstimated: true } },
        ],
      });
      await expect(workingDays.holidays(1406)).rejects.toThrow('are not known');
    });

    it('[W8] is known then, comes out as it went in, and can be taken back', async () => {
      await secretary.post('/persian/holidays/import', { text }).expect(200);
      const { body: overview } = await editor.get('/persian/holidays').expect(200);
      const { body: exported } = await editor.get('/persian/holidays/years/1406/export').expect(200);
      const deadline = await workingDays.addWorkingDays('2027-03-20', 1);

      await secretary.delete('/persian/holidays/years/1406').expect(200);

      expect((overview as { data: { years: number[] } }).data.years).toEqual([
        1400, 1401, 1402, 1403, 1404, 1405, 1406,
      ]);
      expect(exported).toEqual({
        year: 1406,
        holidays: [
          { ...someHoliday(), isEstimated: false },
          someHoliday({ date: '1406-12-08', kind: 'lunar', isEstimated: true }),
        ],
      });
      expect(deadline).toBe('2027-03-22');
      await expect(workingDays.holidays(1406)).rejects.toThrow('are not known');
    });

    it('[W8] stands in place of one that came with the plugin, and leaves decisions', async () => {
      await secretary.put(dayPath('2021-12-01'), CLOSURE).expect(200);
      const own = { year: 1400, holidays: [someHoliday({ date: '1400-01-01' })] };

      await secretary.post('/persian/holidays/import', { text: JSON.stringify(own) }).expect(200);
      const replaced = (await workingDays.holidays(1400)).map(({ date }) => date);
      await secretary.delete('/persian/holidays/years/1400').expect(200);

      expect(replaced).toEqual(['2021-03-21', '2021-12-01']);
      expect(await workingDays.holidays(1400)).toHaveLength(29);
      await secretary.delete(dayPath('2021-12-01')).expect(200);
    });

    it('[W8] is refused whole where one line is wrong, with its number', async () => {
      const broken = someYearText({ holidays: [someHoliday(), someHoliday({ date: '1406-13-01' })] });

      const answers = [
        await secretary.post('/persian/holidays/import/preview', { text: broken }),
        await secretary.post('/persian/holidays/import', { text: broken }),
      ];

      const details = {
        code: 'import-not-valid',
        count: 1,
        rows: [{ row: 2, fault: 'date-not-valid', value: '1406-13-01' }],
      };
      expect(answers.map(({ status }) => status)).toEqual([400, 400]);
      expect(answers.map(({ body }) => (body as { error: { details: unknown } }).error.details)).toEqual([
        details,
        details,
      ]);
      expect(await house.strapi.db.query('plugin::persian.holiday-year').count()).toBe(0);
    });

    it('[W8] a text that is no file is refused in the language of the panel', async () => {
      const answer = await secretary.post('/persian/holidays/import', { text: 'نوروز' }).set('Accept-Language', 'fa');

      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        error: { message: 'این متن JSON نیست.', details: { code: 'import-not-readable' } },
      });
    });
  });

  describe('who may', () => {
    const requests = (person: Person) => [
      person.put(dayPath('2026-12-01'), CLOSURE),
      person.delete(dayPath('2026-12-01')),
      person.post('/persian/holidays/import/preview', { text: someYearText() }),
      person.post('/persian/holidays/import', { text: someYearText() }),
      person.delete('/persian/holidays/years/1406'),
      person.put('/persian/holidays/weekend', { days: [] }),
    ];
    const statusesOf = async (sent: readonly PromiseLike<{ status: number }>[]) =>
      (await Promise.all(sent)).map(({ status }) => status);

    it('[W10] an agency editor reads, and changes nothing', async () => {
      const read = ['', '/years/1405', '/years/1405/export', '/calendar'].map((path) =>
        editor.get(`/persian/holidays${path}`),
      );

      expect(await statusesOf(read)).toEqual([200, 200, 200, 200]);
      expect(await statusesOf(requests(editor))).toEqual([403, 403, 403, 403, 403, 403]);
      expect(await house.strapi.db.query('plugin::persian.holiday').count()).toBe(0);
    });

    it.each([
      ['nobody', () => Promise.resolve(somebody(house))],
      ['an account of the API', () => someApiUser(house, 'agency-officer')],
      ['a token of the API', () => someApiToken(house)],
    ])('[W10] %s has no way to the desk', async (_who, arrive) => {
      const stranger = await arrive();

      expect(await statusesOf(requests(stranger))).toEqual([401, 401, 401, 401, 401, 401]);
      expect(await statusesOf([stranger.get('/persian/holidays'), stranger.get('/persian/holidays/calendar')])).toEqual(
        [401, 401],
      );
    });
  });

  describe('the public', () => {
    it('[W11] reads a year, in both calendars and languages', async () => {
      const { status, headers, body } = await somebody(house).get(
        `/api/persian/holidays?year=${encodeURIComponent('۱۴۰۵')}`,
      );

      const { data, meta } = body as { data: unknown[]; meta: unknown };
      expect({ status, cache: headers['cache-control'], count: data.length, meta }).toEqual({
        status: 200,
        cache: 'public, max-age=300',
        count: 26,
        meta: { year: 1405, weekends: [{ from: null, days: ['friday'] }] },
      });
      expect(data[0]).toEqual({
        date: '2026-03-21',
        jalali: '1405-01-01',
        title: { fa: 'آغاز نوروز؛ عید فطر', en: 'Nowruz; Eid al-Fitr' },
        kind: 'solar',
        isEstimated: false,
      });
    });

    it('[W11] is not sent again what it has', async () => {
      const first = await somebody(house).get('/api/persian/holidays?year=1404');
      const again = await somebody(house)
        .get('/api/persian/holidays?year=1404')
        .set('If-None-Match', String(first.headers['etag']));

      expect([first.status, again.status, again.text]).toEqual([200, 304, '']);
    });

    it.each([
      ['1410', 404, 'year-not-known'],
      ['05', 400, 'year-not-valid'],
      ['2026', 400, 'year-not-valid'],
      ['1405&year=1404', 400, 'year-not-valid'],
    ])('[W11] the year %s is refused', async (year, status, code) => {
      const answer = await somebody(house).get(`/api/persian/holidays?year=${year}`);

      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    });

    it('[W11] without a year reads the one that it is', async () => {
      const { body } = await somebody(house).get('/api/persian/holidays').expect(200);

      expect((body as { meta: { year: number } }).meta.year).toBeGreaterThanOrEqual(1405);
    });

    it.each(['holidays', 'holidayYears'])('[W10] GraphQL has no %s', async (field) => {
      const { status, text } = await somebody(house).post('/graphql', { query: `{ ${field} { documentId } }` });

      expect([status, text.includes('GRAPHQL_VALIDATION_FAILED')]).toEqual([400, true]);
    });
  });
});
