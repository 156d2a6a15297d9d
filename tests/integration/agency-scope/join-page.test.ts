import request from 'supertest';

import { type House, openHouse } from '../../support/house';
import { PASSWORD, seatsOf, someInvitation } from '../../support/invitations';
import { type Person, someAgency, somePanelUser } from '../../support/people';

const JOIN = '/api/agency-scope/join';

describe('the page behind the link of an invitation', () => {
  let house: House;
  let secretary: Person;
  let agencyId: string;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
    agencyId = await someAgency(house);
  });
  afterAll(() => house.close());

  const show = (token: string, language: string) =>
    request(house.server).get(JOIN).query({ token }).set('Accept-Language', language);
  const send = (form: object, language = 'en') =>
    request(house.server).post(JOIN).type('form').set('Accept-Language', language).send(form);

  it.each([
    ['fa', '<html lang="fa" dir="rtl">', 'پیوستن به دستگاه'],
    ['fa-IR,fa;q=0.9,en;q=0.8', '<html lang="fa" dir="rtl">', 'پیوستن به دستگاه'],
    ['en', '<html lang="en" dir="ltr">', 'Join an agency'],
    ['tr', '<html lang="fa" dir="rtl">', 'پیوستن به دستگاه'],
  ])('[S10] speaks the language of the reader: %s', async (language, opening, title) => {
    const { status, text, headers } = await show('some-token', language);

    expect(status).toBe(200);
    expect(text).toContain(opening);
    expect(text).toContain(title);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
  });

  it('[S10] shows what it was sent as text and never as markup', async () => {
    const hostile = `"><script>alert('1')</script>&`;

    const [shown, sent] = [await show(hostile, 'en'), await send({ token: hostile, name: hostile, password: hostile })];

    expect(shown.text).toContain('value="&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;"');
    expect([shown, sent].filter(({ text }) => text.includes('<script'))).toEqual([]);
    expect(sent.text).not.toContain(`name="password" value`);
  });

  it('[S10] makes the account and says that one has joined', async () => {
    const { token } = await someInvitation(secretary, { agencyId });

    const { status, text } = await send({ token, name: 'Nasrin', password: PASSWORD });

    expect(status).toBe(200);
    expect(text).toContain('You have joined');
    expect(text).not.toContain('<form');
    expect(await seatsOf(house, agencyId)).toBe(1);
  });

  it.each([
    ['en', 'The password needs 8 to 72 bytes'],
    ['fa', 'گذرواژه باید ۸ تا ۷۲ بایت باشد'],
    // A language that the page does not know: the page and what it says of the fault are in the same one.
    ['tr', 'گذرواژه باید ۸ تا ۷۲ بایت باشد'],
  ])('[S10] keeps the form and says what is wrong: %s', async (language, problem) => {
    const { token } = await someInvitation(secretary, { agencyId });

    const { status, text } = await send({ token, name: 'Nasrin', password: 'weak' }, language);

    expect(status).toBe(400);
    expect(text).toContain(problem);
    expect(text).toContain('role="alert"');
    expect(text).toContain(`value="${token}"`);
    expect(text).toContain('value="Nasrin"');
    expect(text).not.toContain('"weak"');
  });
});
