import request from 'supertest';

import { type House, openHouse } from '../../support/house';
import { type Person, someApiUser, someEditor, somePanelUser, somebody } from '../../support/people';

describe('the doors of the plugin persian', () => {
  let house: House;
  let secretary: Person;
  let editor: Person;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
    editor = await someEditor(house);
  });
  afterAll(() => house.close());

  it('[P9] anybody learns which features are on, before the login', async () => {
    const { status, body } = await somebody(house).get('/persian/panel');

    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: {
          language: true,
          direction: true,
          font: true,
          dates: true,
          tidy: true,
          defaultLanguage: 'fa',
          timeZone: 'Asia/Tehran',
        },
      },
    });
  });

  it('[P5] the font comes from this server, and is kept', async () => {
    const { status, headers, body } = await request(house.server).get('/persian/vazirmatn.woff2').buffer();

    expect({ status, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
      status: 200,
      type: 'font/woff2',
      cache: 'public, max-age=31536000, immutable',
    });
    expect((body as Buffer).subarray(0, 4).toString()).toBe('wOF2');
  });

  it('[P9] each person has own preferences', async () => {
    await secretary.put('/persian/preferences', { gregorianBeside: true }).expect(200);

    const [own, another] = await Promise.all([
      secretary.get('/persian/preferences'),
      editor.get('/persian/preferences'),
    ]);

    expect([own.body, another.body]).toEqual([
      { data: { gregorianBeside: true } },
      { data: { gregorianBeside: false } },
    ]);
  });

  it.each([
    ['nothing', {}],
    ['a word', { gregorianBeside: 'yes' }],
    ['more than there is', { gregorianBeside: true, role: 'strapi-super-admin' }],
  ])('[P9] %s is refused as a preference', async (_what, body) => {
    const answer = await editor.put('/persian/preferences', body);

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { details: { code: 'preferences-not-accepted' } } });
    expect((await editor.get('/persian/preferences')).body).toEqual({ data: { gregorianBeside: false } });
  });

  it('[P9] preferences belong to accounts of the panel', async () => {
    const reader = await someApiUser(house, 'outlet');

    const answers = await Promise.all([
      somebody(house).get('/persian/preferences'),
      reader.get('/persian/preferences'),
      reader.put('/persian/preferences', { gregorianBeside: true }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
