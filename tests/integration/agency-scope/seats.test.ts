import { type House, openHouse } from '../../support/house';
import { type Person, seat, someAgency, someApiUser, someOfficer, somePanelUser } from '../../support/people';
import { outcomeOf, sendNews } from '../../support/scope';

const MEMBERSHIP = 'plugin::agency-scope.membership';
const DAY = 24 * 60 * 60 * 1000;
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString();

describe('a seat', () => {
  let house: House;
  let agencyId: string;
  let documentId: string;
  let secretary: Person;
  beforeAll(async () => {
    house = await openHouse();
    agencyId = await someAgency(house);
    documentId = await sendNews(await someOfficer(house, agencyId));
    secretary = await somePanelUser(house, 'council-secretary');
  });
  afterAll(() => house.close());

  const add = (person: Person, fields: object, by: Person = secretary) =>
    by.post('/agency-scope/memberships', {
      agencyId,
      accountKind: person.surface,
      accountId: person.id,
      role: 'officer',
      ...fields,
    });
  const end = (id: number, by: Person = secretary) => by.post(`/agency-scope/memberships/${String(id)}/end`);
  const read = (person: Person) => person.get(`/api/news/${documentId}?status=draft&locale=fa`);
  const idOf = async (person: Person, where: object = {}) =>
    (
      (await house.strapi.db
        .query(MEMBERSHIP)
        .findOne({ where: { accountKind: person.surface, accountId: person.id, ...where } })) as { id: number }
    ).id;
  const someAccount = () => someApiUser(house, 'agency-officer');

  it.each([
    ['is in force', {}, 200],
    ['began yesterday', { validFrom: daysFromNow(-1) }, 200],
    ['ends tomorrow', { validFrom: daysFromNow(-1), validTo: daysFromNow(1) }, 200],
    ['begins tomorrow', { validFrom: daysFromNow(1) }, 400],
    ['ended yesterday', { validTo: daysFromNow(-1) }, 400],
    ['ended before it ever counted', { validFrom: daysFromNow(-3), validTo: daysFromNow(-2) }, 400],
  ])('[S8] that %s', async (_title, period, status) => {
    const person = await someAccount();
    await add(person, period).expect(200);

    const answer = await read(person);

    expect(answer.status).toBe(status);
  });

  it('[S8] that has not begun or is over writes for nobody', async () => {
    const [early, late] = [await someAccount(), await someAccount()];
    await add(early, { validFrom: daysFromNow(1) }).expect(200);
    await add(late, { validTo: daysFromNow(-1) }).expect(200);

    const answers = await Promise.all(
      [early, late].map((person) => person.post('/api/news', { data: { title: 'x' } })),
    );

    expect(answers.map(outcomeOf)).toEqual([
      [403, 'agency-required'],
      [403, 'agency-required'],
    ]);
  });

  it('[S8] that is ended during a session is over with the next request', async () => {
    const person = await someOfficer(house, agencyId);
    await read(person).expect(200);

    await end(await idOf(person)).expect(200);

    const answers = [
      await read(person),
      await person.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'x' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 404]);
  });

  it('[S8] of two: the one that ended is gone, the other stays', async () => {
    const person = await someOfficer(house, agencyId);
    const other = await someAgency(house);
    await seat(house, person, { agencyId: other });
    const elsewhere = await sendNews(person, { agency: other });

    await end(await idOf(person, { agencyId })).expect(200);

    const answers = [await read(person), await person.get(`/api/news/${elsewhere}?status=draft&locale=fa`)];
    expect(answers.map(({ status }) => status)).toEqual([404, 200]);
  });

  it('[S8] is given once for a role, and can be given again when it is over', async () => {
    const person = await someAccount();
    await add(person, {}).expect(200);

    const again = await add(person, {});
    const otherRole = await add(person, { role: 'head' });
    await end(await idOf(person, { role: 'officer' })).expect(200);
    const afterwards = await add(person, {});

    expect([again, otherRole, afterwards].map(outcomeOf)).toEqual([
      [400, 'already-member'],
      [200, undefined],
      [200, undefined],
    ]);
  });

  it('[S8] given twice at the same time is one seat', async () => {
    const person = await someAccount();

    const answers = await Promise.all([add(person, {}), add(person, {})]);

    const seats = await house.strapi.db
      .query(MEMBERSHIP)
      .count({ where: { accountKind: person.surface, accountId: person.id } });
    expect([seats, answers.map(({ status }) => status).sort()]).toEqual([1, [200, 400]]);
  });

  it.each([
    ['an agency that is none', { agencyId: 'aaaaaaaaaaaaaaaaaaaaaaaa' }, 'agency-not-found'],
    ['an account that is none', { accountId: 999_999 }, 'field-invalid'],
    ['a kind of account that is none', { accountKind: 'robot' }, 'field-invalid'],
    ['a role that is none', { role: 'king' }, 'field-invalid'],
    ['no day', { validFrom: 'soon' }, 'field-invalid'],
    ['an end before the beginning', { validFrom: daysFromNow(2), validTo: daysFromNow(1) }, 'field-invalid'],
  ])('[S8] is not given for %s', async (_title, fields, code) => {
    const person = await someAccount();

    const answer = await add(person, fields);

    expect(outcomeOf(answer)).toEqual([400, code]);
  });

  it('[S8] cannot be ended twice, nor where there is none', async () => {
    const person = await someOfficer(house, agencyId);
    const id = await idOf(person);
    await end(id).expect(200);

    const answers = [await end(id), await end(999_999)];

    expect(answers.map(outcomeOf)).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
    ]);
  });

  it('[S8] the head of an agency ends its seats and no others, and gives none by number: heads invite', async () => {
    const head = await somePanelUser(house, 'agency-editor');
    await seat(house, head, { agencyId, role: 'head' });
    const [person, stranger] = [await someOfficer(house, agencyId), await someOfficer(house)];

    const answers = [
      await add(await someAccount(), {}, head),
      await end(await idOf(person), head),
      await end(await idOf(stranger), head),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [403, 'staff-required'],
      [200, undefined],
      [404, 'not-found'],
    ]);
  });

  it('[S8] an editor of the agency manages nobody', async () => {
    const editor = await somePanelUser(house, 'agency-editor');
    await seat(house, editor, { agencyId, role: 'editor' });

    const answer = await add(await someAccount(), {}, editor);

    expect(outcomeOf(answer)).toEqual([403, 'staff-required']);
  });
});
