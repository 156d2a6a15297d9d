import type { Browser, Page } from 'playwright-core';
import request from 'supertest';

import { someBlocks } from '../builders/content.builder';
import { somePicture } from '../builders/picture.builder';
import { openBrowser, photograph } from '../support/browser';
import { inLanguage, logIn } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';

const TITLE = 'گردنهٔ ماکو از امشب با زنجیر چرخ باز است';
const NEWS_LIST = '/admin/content-manager/collection-types/api::news-item.news-item';

type Answer<Data> = { data: Data };
type Item = { documentId: string; agency: { code: string } };

describe('an agency writes, the council publishes in the panel, the world reads', () => {
  let house: ServedHouse;
  let browser: Browser;
  let page: Page;
  let documentId: string;

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    page = await inLanguage(browser, 'en', { viewport: { width: 1400, height: 900 } });
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('the officer sends a news item with a picture: a draft', async () => {
    const { email, password, agency } = house.account('api', 'agency-officer');
    const { body } = await request(house.url).post('/api/auth/local').send({ identifier: email, password });
    const bearer = `Bearer ${(body as { jwt: string }).jwt}`;
    const agencies = await request(house.url).get(`/api/agencies?filters[code]=${String(agency)}`);
    const upload = await request(house.url)
      .post('/api/upload')
      .set('Authorization', bearer)
      .attach('files', await somePicture({ width: 1000, height: 600 }), 'pass.jpg')
      .field('fileInfo', JSON.stringify({ alternativeText: 'گردنهٔ برفی' }));

    const created = await request(house.url)
      .post('/api/news')
      .set('Authorization', bearer)
      .send({
        data: {
          title: TITLE,
          lead: 'راهداران از ساعت ۱۸ در گردنه مستقرند.',
          body: someBlocks('همراه داشتن زنجیر چرخ لازم است.'),
          language: 'fa',
          agency: (agencies.body as Answer<[Item]>).data[0].documentId,
          cover: (upload.body as [{ id: number }])[0].id,
        },
      });

    expect(created.status).toBe(201);
    ({ documentId } = (created.body as Answer<Item>).data);
    await request(house.url).get(`/api/news/${documentId}`).expect(404);
  });

  it('the editor finds it on top of the list and publishes it', async () => {
    await logIn(page, house.url, house.account('admin', 'council-editor'));
    await page.goto(`${house.url}${NEWS_LIST}`);
    await page.getByText(TITLE).first().waitFor();
    await photograph(page, 'news-list-en');

    await page.getByText(TITLE).first().click();
    await page.getByRole('button', { name: 'Publish' }).waitFor();
    await photograph(page, 'news-draft-en');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published document').waitFor();
    await photograph(page, 'news-published-en');
  });

  it('the world reads it: REST', async () => {
    const { body } = await request(house.url).get(
      '/api/news?locale=fa&sort=firstPublishedAt:desc&pagination[pageSize]=1&populate[agency][populate]=county&populate[cover]=true',
    );

    expect((body as Answer<unknown>).data).toMatchObject([
      {
        title: TITLE,
        agency: { code: house.account('api', 'agency-officer').agency, county: { code: 'maku' } },
        cover: { alternativeText: 'گردنهٔ برفی', formats: { webp_480: { width: 480 }, avif_960: { width: 960 } } },
      },
    ]);
  });

  it('the world reads it: GraphQL', async () => {
    const { body } = await request(house.url)
      .post('/graphql')
      .send({
        query: `{
          news(locale: "fa", sort: "firstPublishedAt:desc", pagination: { pageSize: 1 }) { title agency { code county { code } } cover { formats } }
          newsItem(documentId: "${documentId}", locale: "fa") { title }
        }`,
      });

    expect((body as Answer<unknown>).data).toMatchObject({
      news: [{ title: TITLE, agency: { county: { code: 'maku' } }, cover: { formats: { avif_480: { width: 480 } } } }],
      newsItem: { title: TITLE },
    });
  });
});
