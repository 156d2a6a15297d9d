import type { UID } from '@strapi/strapi';

import { type House, openApp } from '../../support/house';
import { IDENTIFIER_APP } from '../../support/identifier-app';
import { type Person, someApiToken, somePanelUser } from '../../support/people';
import { appWithBuilt } from '../../support/throwaway-app';

const PEOPLE = 'api::person.person';
const LETTERS = 'api::letter.letter';
const PANEL = `/content-manager/collection-types/${PEOPLE}`;

/** As people type them, and as they are stored. */
const TYPED = {
  nationalId: '۰۴۹-۹۳۷۰۸۹-۹',
  padded: '۸۴۵۷۵۹۴۸',
  legalId: '١٠٣٨٠٢٨٤٧٩٠',
  mobile: '۰۹۱۴ ۱۲۳ ۴۵۶۷',
  postalCode: '۵۸۶۱۹-۱۲۳۴۵',
  sheba: 'ir۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲',
  plate: '۱۲ ب ۳۴۵ ایران ۶۷',
};
const STORED = {
  nationalId: '0499370899',
  padded: '0084575948',
  legalId: '10380284790',
  mobile: '+989141234567',
  postalCode: '5861912345',
  sheba: 'IR820540102680020817909002',
  plate: '12-ب-345-67',
};
const ENOUGH = '?populate[home]=*&populate[cars][populate]=*&populate[more][populate]=*';

type Row = { documentId: string } & Record<string, unknown>;
type Documents = { create: (given: { data: object; status?: string }) => Promise<Row> };
type Answer = { status: number; body: unknown };

const rowIn = ({ body }: Answer): Row => (body as { data: Row }).data;
const rowsIn = ({ body }: Answer): readonly Row[] => (body as { data: readonly Row[] }).data;
const detailsIn = ({ body }: Answer) => (body as { error: { details: Record<string, unknown> } }).error.details;

describe('identifiers in a project with this plugin alone', () => {
  let app: House;
  let outlet: Person;
  let editor: Person;
  beforeAll(async () => {
    app = await openApp(await appWithBuilt('persian', IDENTIFIER_APP));
    const verbs = ['find', 'findOne', 'create', 'update'];
    outlet = await someApiToken(
      app,
      [PEOPLE, LETTERS].flatMap((type) => verbs.map((verb) => `${type}.${verb}`)),
    );
    editor = await somePanelUser(app, 'strapi-super-admin');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await Promise.all([PEOPLE, LETTERS].map((type) => app.strapi.db.query(type).deleteMany({})));
  });

  /** The types of this app are none of this project's, so TypeScript does not know them. */
  const documents = (type: string) => app.strapi.documents(type as UID.ContentType) as unknown as Documents;
  const people = () => app.strapi.db.query(PEOPLE);
  const send = (data: object) => outlet.post(`/api/people${ENOUGH}`, { data });

  it('[V8] REST stores what people typed in one form', async () => {
    const answer = await send(TYPED);

    expect(answer.status).toBe(201);
    expect(rowIn(answer)).toMatchObject(STORED);
  });

  it('[V8] so does the panel', async () => {
    const answer = await editor.post(PANEL, TYPED);

    expect(answer.status).toBe(201);
    expect(rowIn(answer)).toMatchObject(STORED);
  });

  it('[V8] so do a change, a copy and a job', async () => {
    const { documentId } = await documents(PEOPLE).create({ data: { name: 'نخست' } });
    const changed = await outlet.put(`/api/people/${documentId}`, { data: TYPED });
    const copied = await editor.post(`${PANEL}/clone/${documentId}`, { ...TYPED, nationalId: '۰۷۹۰۴۱۹۹۰۴' });

    expect([rowIn(changed), rowIn(copied)]).toMatchObject([STORED, { ...STORED, nationalId: '0790419904' }]);
  });

  it('[V8] components, components in components and dynamic zones are looked into', async () => {
    const answer = await send({
      home: { postalCode: '۵۸۶۱۹ ۱۲۳۴۵' },
      cars: [{ plate: '12ب34567', garage: { postalCode: '٥٨٦١٩١٢٣٤٥' } }, { plate: '۹۸ الف ۷۶۵ ۱۷' }],
      more: [
        { __component: 'parts.car', plate: '۱۱ت۱۱۱۱۱' },
        { __component: 'parts.address', postalCode: '58619-54321' },
      ],
    });

    expect(rowIn(answer)).toMatchObject({
      home: { postalCode: '5861912345' },
      cars: [{ plate: '12-ب-345-67', garage: { postalCode: '5861912345' } }, { plate: '98-الف-765-17' }],
      more: [{ plate: '11-ت-111-11' }, { postalCode: '5861954321' }],
    });
  });

  it.each([
    ['nationalId', '0499370898', 'national-id', 'checksum'],
    ['nationalId', '499370899', 'national-id', 'too-short'],
    ['legalId', '14000000000', 'legal-id', 'checksum'],
    ['mobile', '04434000001', 'mobile', 'not-mobile'],
    ['postalCode', '۵۸۶۱۹', 'postal-code', 'too-short'],
    ['sheba', 'TR820540102680020817909002', 'sheba', 'other-country'],
    ['plate', '12خ34567', 'plate', 'no-such-letter'],
  ])('[V9] %s %s is refused, through every door', async (field, text, kind, fault) => {
    const answers = [await send({ [field]: text }), await editor.post(PANEL, { [field]: text })];
    const job = documents(PEOPLE).create({ data: { [field]: text } });

    const expected = { code: 'identifier-invalid', kind, fault, field };
    await expect(job).rejects.toMatchObject({ details: expected });
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(answers.map(detailsIn)).toMatchObject([expected, expected]);
    expect(await people().count()).toBe(0);
  });

  it('[V9] the path of each wrong field is said, so that the panel finds its input', async () => {
    const answer = await editor.post(PANEL, {
      mobile: '۰۹۱۴',
      cars: [{ plate: '12-ب-345-67' }, { plate: '12-ب', garage: { postalCode: '1' } }],
    });

    expect(answer.status).toBe(400);
    expect(detailsIn(answer)).toMatchObject({
      code: 'identifier-invalid',
      field: 'mobile',
      errors: [{ path: ['mobile'] }, { path: ['cars', '1', 'plate'] }, { path: ['cars', '1', 'garage', 'postalCode'] }],
    });
  });

  it.each([
    ['fa', '«mobile» پذیرفته نشد. شمارهٔ همراه ۱۱ رقم دارد؛ چند رقم کم است.'],
    ['en', '"mobile" is not accepted. A mobile number has 11 digits; some are missing.'],
  ])('[V9] it says so in the language of the reader: %s', async (language, message) => {
    const answer = await send({ mobile: '۰۹۱۴' }).set('Accept-Language', language);

    expect((answer.body as { error: { message: string } }).error.message).toBe(message);
  });

  it('[V9] a wrong identifier is none in a draft either', async () => {
    const draft = await editor.post(`/content-manager/collection-types/${LETTERS}`, { mobile: '۰۹۱۴' });
    const empty = await editor.post(`/content-manager/collection-types/${LETTERS}`, { mobile: null });

    expect([draft.status, empty.status]).toEqual([400, 201]);
  });

  it('[V8] uniqueness looks at the stored form', async () => {
    await send({ nationalId: '0499370899' }).expect(201);

    const [rest, panel] = [
      await send({ nationalId: '۰۴۹۹۳۷۰۸۹۹' }),
      await editor.post(PANEL, { nationalId: '٠٤٩-٩٣٧٠٨٩-٩' }),
    ];

    expect([rest, panel].map(({ status }) => status)).toEqual([400, 400]);
    expect([rest, panel].map(detailsIn)).toMatchObject([
      { errors: [{ path: ['nationalId'], message: 'This attribute must be unique' }] },
      { errors: [{ path: ['nationalId'], message: 'This attribute must be unique' }] },
    ]);
    expect(await people().count()).toBe(1);
  });

  it('[V8] published letters are unique in the stored form as well', async () => {
    const write = (nationalId: string) =>
      documents(LETTERS).create({ data: { nationalId, mobile: '09141234567' }, status: 'published' });
    await write('0499370899');

    await expect(write('۰۴۹۹۳۷۰۸۹۹')).rejects.toThrow('unique');
  });

  it('[V10] nothing and the empty text stay what they are; nothing but spaces is empty', async () => {
    const answer = await send({ mobile: null, sheba: '', plate: ' \u200C ' });

    expect(rowIn(answer)).toMatchObject({ mobile: null, sheba: '', plate: '', legalId: null });
  });

  it('[V10] what is no text is left to Strapi', async () => {
    const answer = await send({ nationalId: 499370899 });

    expect(answer.status).toBe(400);
    expect(detailsIn(answer)).not.toHaveProperty('code');
  });

  it('[V10] what stood there before the field was an identifier may be saved again, unchanged', async () => {
    const { documentId } = await documents(PEOPLE).create({ data: { cars: [{ plate: '12ب34567' }] } });
    await people().updateMany({ where: { documentId }, data: { mobile: '۰۴۴ داخلی ۲' } });
    await app.strapi.db.query('parts.car').updateMany({ where: {}, data: { plate: 'پلاک قدیم' } });
    const form = (await editor.get(`${PANEL}/${documentId}`)).body as { data: Row };

    const same = await editor.put(`${PANEL}/${documentId}`, { ...form.data, name: 'تازه' });
    const other = await editor.put(`${PANEL}/${documentId}`, { ...form.data, mobile: '۰۴۴ داخلی ۳' });

    expect(rowIn(same)).toMatchObject({ name: 'تازه', mobile: '۰۴۴ داخلی ۲', cars: [{ plate: 'پلاک قدیم' }] });
    expect([same.status, other.status]).toEqual([200, 400]);
  });

  it.each([
    ['filters[nationalId][$eq]=۰۴۹۹۳۷۰۸۹۹', 1],
    ['filters[nationalId]=0499370899', 1],
    ['filters[mobile][$in][0]=۰۹۱۴ ۱۲۳ ۴۵۶۷', 1],
    ['filters[mobile][$ne]=09141234567', 0],
    ['filters[$or][0][plate]=12ب34567', 1],
    ['filters[sheba][$contains]=۲۶۸۰', 1],
    ['filters[nationalId][$not][$eq]=٠٤٩٩٣٧٠٨٩٩', 0],
    ['filters[home][postalCode]=۵۸۶۱۹-۱۲۳۴۵', 1],
    ['filters[nationalId][$eq]=0499370898', 0],
    ['filters[name]=۱۲', 1],
  ])('[V11] %s finds %d', async (filter, count) => {
    await send({ ...TYPED, name: '۱۲', home: { postalCode: '5861912345' } }).expect(201);

    const [rest, panel] = [
      await outlet.get(`/api/people?${encodeURI(filter)}`),
      await editor.get(`${PANEL}?${encodeURI(filter)}`),
    ];

    expect(rest.status).toBe(200);
    expect(rowsIn(rest)).toHaveLength(count);
    expect((panel.body as { results: unknown[] }).results).toHaveLength(count);
  });

  it('[V11] a filter over a relation asks for the stored form, too', async () => {
    const { documentId } = rowIn(await send(TYPED));
    await documents(LETTERS).create({ data: { mobile: '09141234567', about: documentId }, status: 'published' });

    const answer = await outlet.get(`/api/letters?${encodeURI('filters[about][nationalId]=۰۴۹۹۳۷۰۸۹۹')}`);

    expect(rowsIn(answer)).toHaveLength(1);
  });
});
