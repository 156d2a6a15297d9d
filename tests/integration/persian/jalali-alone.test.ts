import { appWithPacked, bootApp } from '../../support/throwaway-app';

const SINCE = '2025-08-19T07:00:00.000Z';
const SINCE_JALALI = {
  date: '1404-05-28',
  time: '10:30:00',
  text: 'سه‌شنبه ۲۸ مرداد ۱۴۰۴، ۱۰:۳۰',
  timeZone: 'Asia/Tehran',
};

const component = (attributes: object) =>
  JSON.stringify({ collectionName: 'components_stay', info: { displayName: 'Stay' }, options: {}, attributes });

/** A project of somebody else: a type with dates in a component and in a dynamic zone, and a field that is named like ours. */
const FILES = {
  'src/components/trip/stay.json': component({ place: { type: 'string' }, since: { type: 'datetime' } }),
  'src/api/trip/content-types/trip/schema.json': JSON.stringify({
    kind: 'collectionType',
    collectionName: 'trips',
    info: { singularName: 'trip', pluralName: 'trips', displayName: 'Trip' },
    options: { draftAndPublish: false },
    attributes: {
      title: { type: 'string' },
      day: { type: 'date' },
      until: { type: 'date' },
      untilJalali: { type: 'string' },
      stay: { type: 'component', component: 'trip.stay' },
      parts: { type: 'dynamiczone', components: ['trip.stay'] },
    },
  }),
  'src/api/trip/routes/trip.js': `module.exports = require('@strapi/strapi').factories.createCoreRouter(
    'api::trip.trip', { config: { find: { auth: false }, create: { auth: false } } });`,
  'src/api/trip/controllers/trip.js': `module.exports = require('@strapi/strapi').factories.createCoreController('api::trip.trip');`,
  'src/api/trip/services/trip.js': `module.exports = require('@strapi/strapi').factories.createCoreService('api::trip.trip');`,
  'src/index.js': `module.exports = { async bootstrap({ strapi }) {
    const trip = (title, day, since) => strapi.documents('api::trip.trip').create({ data: {
      title, day, until: day, untilJalali: 'mine', stay: { since }, parts: [{ __component: 'trip.stay', since }] } });
    await trip('in', '2025-08-19', '${SINCE}');
    await trip('out', '2025-08-23', '2025-08-22T20:30:00.000Z');
  } };`,
};

type Answer = { status: number; body: { data: Record<string, unknown>[]; error?: { details: unknown } } };

describe('Jalali in the API of a project without GraphQL and without anything else of ours', () => {
  let answers: readonly Answer[];
  beforeAll(async () => {
    const appDir = await appWithPacked('persian', FILES);
    const ASK = JSON.stringify([
      '/api/trips?calendar=jalali&populate=*&filters[day][$jalaliMonth]=1404-05',
      '/api/trips?fields=title&filters[stay][since][$jalaliMonth]=1404-05',
      '/api/trips?fields=title&filters[stay][since][$jalaliMonth]=1404-06&filters[stay][since][$gte]=2025-01-01',
      '/api/trips?filters[parts][since][$jalaliMonth]=1404-05',
      '/api/trips?filters[day][$jalaliMonth]=1404-13',
    ]);
    const { code, output } = await bootApp(appDir, ['persian'], { ASK });
    if (code !== 0) throw new Error(output);
    answers = JSON.parse(/ANSWERED (.*)/.exec(output)?.[1] ?? '[]') as Answer[];
  });

  it('[J11] dates have their neighbours, in components and dynamic zones; fields of the project are its own', () => {
    const stay = { id: expect.any(Number) as number, since: SINCE, sinceJalali: SINCE_JALALI };

    expect(answers[0]?.body.data).toEqual([
      expect.objectContaining({
        title: 'in',
        day: '2025-08-19',
        dayJalali: { date: '1404-05-28', text: 'سه‌شنبه ۲۸ مرداد ۱۴۰۴' },
        until: '2025-08-19',
        untilJalali: 'mine',
        stay: { ...stay, place: null },
        parts: [{ ...stay, place: null, __component: 'trip.stay' }],
      }),
    ]);
  });

  it('[J11] filters reach into components, beside other comparisons as well', () => {
    const titles = answers.slice(1, 3).map(({ body }) => body.data.map(({ title }) => title));

    expect(titles).toEqual([['in'], ['out']]);
  });

  it('[J11] what cannot be asked is a 400', () => {
    expect(answers.slice(3).map(({ status }) => status)).toEqual([400, 400]);
    expect(answers[4]?.body.error?.details).toMatchObject({ code: 'jalali-not-understood', fault: 'no-such-month' });
  });
});
