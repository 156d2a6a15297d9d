import request from 'supertest';

import { someBlocks, someDocument } from '../builders/content.builder';
import { somePicture } from '../builders/picture.builder';
import { type House, openHouse } from '../support/house';
import { type Person, someApiUser, somebody, someOfficer, somePanelUser } from '../support/people';

const NEWS = 'api::news-item.news-item';
const CONTENT_MANAGER = `/content-manager/collection-types/${NEWS}`;

type File = {
  id: number;
  alternativeText: string;
  formats: Record<string, { url: string; mime: string; width: number }>;
};
type Item = { documentId: string; title: string; firstPublishedAt: string | null; publishedAt: string | null };
type Answer<Data> = { data: Data };

describe('an agency writes, the council publishes, the world reads', () => {
  let house: House;
  let officer: Person;
  let editor: Person;
  let reader: Person;
  let agency: { documentId: string };

  beforeAll(async () => {
    house = await openHouse();
    editor = await somePanelUser(house, 'council-editor');
    reader = somebody(house);
    const county = await someDocument(house.strapi, 'api::county.county', { name: 'ماکو' });
    agency = await someDocument(house.strapi, 'api::agency.agency', {
      name: 'راهداری ماکو',
      county: county.documentId,
    });
    officer = await someOfficer(house, agency.documentId);
  });
  afterAll(() => house.close());

  const upload = async (fileInfo: object) => {
    const answer = await officer
      .post('/api/upload')
      .attach('files', await somePicture({ width: 1000 }), 'road.jpg')
      .field('fileInfo', JSON.stringify(fileInfo));
    const [file] = answer.body as [File];
    return file;
  };
  const sendNews = async (fields: object = {}): Promise<Item> => {
    const data = {
      title: 'راه ماکو باز است',
      lead: 'لید',
      body: someBlocks(),
      language: 'fa',
      agency: agency.documentId,
      ...fields,
    };
    const answer = await officer.post('/api/news', { data }).expect(201);
    return (answer.body as Answer<Item>).data;
  };
  const publish = (item: Item) => editor.post(`${CONTENT_MANAGER}/${item.documentId}/actions/publish?locale=fa`, {});

  it('[H1] what an officer sends is a draft', async () => {
    const item = await sendNews();

    expect(item).toMatchObject({ publishedAt: null, firstPublishedAt: null });
  });

  it('[H1] asking for it to be published at once does not help', async () => {
    const answer = await officer.post('/api/news?status=published', {
      data: { title: 'زود', lead: 'لید', body: someBlocks(), language: 'fa' },
    });

    expect((answer.body as Answer<Item>).data.publishedAt).toBeNull();
  });

  it('[H2] a draft is invisible: in the list, by its id, in a count, in a search, in GraphQL', async () => {
    const item = await sendNews({ title: 'پیش‌نویس ناپیدا' });

    const list = await reader.get('/api/news?pagination[pageSize]=100');
    const byId = await reader.get(`/api/news/${item.documentId}`);
    const search = await reader.get(`/api/news?_q=${encodeURIComponent('ناپیدا')}`);
    const graphql = await reader.post('/graphql', {
      query: `{ newsItem(documentId: "${item.documentId}") { title } }`,
    });

    expect(list.text).not.toContain('ناپیدا');
    expect(byId.status).toBe(404);
    expect(search.body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
    expect(graphql.body).toEqual({ data: { newsItem: null } });
  });

  it('a published item is there in REST, with agency, county and picture derivatives', async () => {
    const cover = await upload({ alternativeText: 'ماشین برف‌روب' });
    const item = await sendNews({ cover: cover.id });
    await publish(item).expect(200);

    const answer = await reader.get(
      '/api/news?locale=fa&sort=firstPublishedAt:desc&pagination[pageSize]=1&populate[agency][populate]=county&populate[cover]=true',
    );

    expect((answer.body as Answer<unknown[]>).data[0]).toMatchObject({
      documentId: item.documentId,
      agency: { name: 'راهداری ماکو', county: { name: 'ماکو' } },
      cover: {
        alternativeText: 'ماشین برف‌روب',
        placeholder: expect.stringMatching(/^data:image\/webp;base64,/) as string,
        formats: {
          webp_480: { mime: 'image/webp', width: 480 },
          avif_480: { mime: 'image/avif', width: 480 },
          webp_1000: { mime: 'image/webp', width: 1000 },
        },
      },
    });
  });

  it('the same in GraphQL', async () => {
    const cover = await upload({ alternativeText: 'گردنه' });
    const item = await sendNews({ cover: cover.id });
    await publish(item).expect(200);

    const answer = await reader.post('/graphql', {
      query: `{
        news(locale: "fa", sort: "firstPublishedAt:desc", pagination: { pageSize: 1 }) {
          documentId agency { name county { name } } cover { alternativeText placeholder formats }
        }
        newsItem(documentId: "${item.documentId}", locale: "fa") { title }
      }`,
    });

    expect(answer.body).toMatchObject({
      data: {
        news: [
          {
            documentId: item.documentId,
            agency: { name: 'راهداری ماکو', county: { name: 'ماکو' } },
            cover: { alternativeText: 'گردنه', formats: { avif_480: { width: 480 } } },
          },
        ],
        newsItem: { title: 'راه ماکو باز است' },
      },
    });
  });

  it('[H3] the first publication is stamped once and survives a correction', async () => {
    const item = await sendNews();
    await publish(item);
    const first = (await reader.get(`/api/news/${item.documentId}`)).body as Answer<Item>;

    await editor
      .put(`${CONTENT_MANAGER}/${item.documentId}?locale=fa`, {
        title: 'راه بسته شد',
        firstPublishedAt: '2020-01-01T00:00:00Z',
      })
      .expect(200);
    await publish(item);
    const second = (await reader.get(`/api/news/${item.documentId}`)).body as Answer<Item>;

    expect(first.data.firstPublishedAt).not.toBeNull();
    expect(second.data).toMatchObject({ title: 'راه بسته شد', firstPublishedAt: first.data.firstPublishedAt });
  });

  it.each(['firstPublishedAt', 'publishedAt', 'createdAt', 'documentId', 'id'])(
    '[H12] an officer cannot set %s',
    async (field) => {
      const answer = await officer.post('/api/news', {
        data: { title: 'الف', lead: 'ب', body: someBlocks(), [field]: '2020-01-01T00:00:00Z' },
      });

      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ error: { details: { code: 'field-not-accepted', field } } });
    },
  );

  it('[H4] a picture without an alternative text is not published, and the item stays a draft', async () => {
    const cover = await upload({});
    const item = await sendNews({ cover: cover.id });

    const refusal = await publish(item);

    expect(refusal.status).toBe(400);
    expect(refusal.body).toMatchObject({ error: { details: { code: 'alt-text-required', field: 'cover' } } });
    await reader.get(`/api/news/${item.documentId}`).expect(404);
  });

  it('[H9] an outlet reads and does not write', async () => {
    const outlet = await someApiUser(house, 'outlet');

    await outlet.get('/api/news').expect(200);
    await outlet.post('/api/news', { data: {} }).expect(403);
    await outlet
      .post('/api/upload')
      .attach('files', await somePicture(), 'x.jpg')
      .expect(403);
  });

  it('[H9] nobody signs up', async () => {
    const answer = await request(house.server)
      .post('/api/auth/local/register')
      .send({ username: 'x', email: 'x@example.com', password: 'Correct-horse-7-battery' });

    expect([400, 403]).toContain(answer.status);
    expect(
      await house.strapi.db.query('plugin::users-permissions.user').count({ where: { email: 'x@example.com' } }),
    ).toBe(0);
  });

  it('[H4] a picture among the attachments of an announcement counts too', async () => {
    const file = await upload({});
    const notice = await someDocument(
      house.strapi,
      'api::announcement.announcement',
      { attachments: [file.id] },
      { status: 'draft' },
    );

    const refusal = house.strapi
      .documents('api::announcement.announcement')
      .publish({ documentId: notice.documentId, locale: 'fa' });

    await expect(refusal).rejects.toMatchObject({ details: { code: 'alt-text-required', field: 'attachments' } });
  });

  it('[H3] a copy was never published', async () => {
    const item = await sendNews();
    await publish(item);

    const copy = await house.strapi.documents(NEWS).clone({ documentId: item.documentId, locale: 'fa' });

    expect(copy?.entries[0]).toMatchObject({ firstPublishedAt: null });
  });

  it('[H12] nor does the panel set what the system sets', async () => {
    const forged = {
      title: 'الف',
      lead: 'ب',
      body: someBlocks(),
      language: 'fa',
      firstPublishedAt: '2001-01-01T00:00:00Z',
      documentId: 'mine',
    };

    const { body } = await editor.post(`${CONTENT_MANAGER}?locale=fa`, forged);

    expect((body as Answer<Item>).data.firstPublishedAt).toBeNull();
    expect((body as Answer<Item>).data.documentId).not.toBe('mine');
  });
});
