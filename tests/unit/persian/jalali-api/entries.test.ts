import { withJalali } from '../../../../src/plugins/persian/server/src/domain/jalali-api/entries';
import { someNotes } from '../../../builders/date-schemas.builder';

const { schema, world } = someNotes;
const withDates = (data: unknown, timeZone = world.timeZone) => withJalali(data, schema, { ...world, timeZone });

const SENT_AT = '2025-08-19T07:00:00.000Z';
const SENT_AT_JALALI = {
  date: '1404-05-28',
  time: '10:30:00',
  text: 'سه‌شنبه ۲۸ مرداد ۱۴۰۴، ۱۰:۳۰',
  timeZone: 'Asia/Tehran',
};
const DAY_JALALI = { date: '1404-05-28', text: 'سه‌شنبه ۲۸ مرداد ۱۴۰۴' };

describe('an answer with Jalali dates', () => {
  it('[J1] has them beside what is there', () => {
    const entry = { id: 1, title: 'a', publishedAt: SENT_AT, endedAt: '2025-08-19', other: SENT_AT };

    expect(withDates(entry)).toEqual({ ...entry, publishedAtJalali: SENT_AT_JALALI, endedAtJalali: DAY_JALALI });
  });

  it('[J1] tells the time of the zone that is configured', () => {
    expect(withDates({ publishedAt: '2025-08-18T23:30:15.250Z' }, 'America/Los_Angeles')).toEqual({
      publishedAt: '2025-08-18T23:30:15.250Z',
      publishedAtJalali: {
        date: '1404-05-27',
        time: '16:30:15',
        text: 'دوشنبه ۲۷ مرداد ۱۴۰۴، ۱۶:۳۰',
        timeZone: 'America/Los_Angeles',
      },
    });
  });

  it('[J1] has them in lists, relations, components, dynamic zones and files', () => {
    const place = { __component: 'place', since: SENT_AT };
    const since = { ...place, sinceJalali: SENT_AT_JALALI };
    const born = { bornOn: '2025-08-19' };
    const entry = {
      author: { ...born, notes: [{ publishedAt: SENT_AT }, null] },
      about: [{ __type: 'author', ...born }],
      parts: [place, null],
      place,
      cover: [{ createdAt: new Date(SENT_AT) }],
    };

    expect(withDates([entry])).toEqual([
      {
        author: {
          ...born,
          bornOnJalali: DAY_JALALI,
          notes: [{ publishedAt: SENT_AT, publishedAtJalali: SENT_AT_JALALI }, null],
        },
        about: [{ __type: 'author', ...born, bornOnJalali: DAY_JALALI }],
        parts: [since, null],
        place: since,
        cover: [{ createdAt: new Date(SENT_AT), createdAtJalali: SENT_AT_JALALI }],
      },
    ]);
  });

  it.each([
    ['nothing', null],
    ['a day before 1206', '1800-01-01T00:00:00.000Z'],
    ['a day after 1500', '2122-03-21T00:00:00.000Z'],
    ['the end of time', '+275760-09-13T00:00:00.000Z'],
    ['no date', 'soon'],
    ['a number', 5],
  ])('[J2] beside %s stands null', (_what, publishedAt) => {
    expect(withDates({ publishedAt })).toEqual({ publishedAt, publishedAtJalali: null });
  });

  it.each([null, '1827-03-21', '2122-03-21', '2025-02-30', 'soon', 5])(
    '[J2] beside the day %j stands null',
    (endedAt) => {
      expect(withDates({ endedAt })).toEqual({ endedAt, endedAtJalali: null });
    },
  );

  it('[J2] an attribute that the type has is left alone, whether it is shown or not', () => {
    expect(withDates([{ day: '2025-08-19', dayJalali: 'mine' }, { day: '2025-08-19' }])).toEqual([
      { day: '2025-08-19', dayJalali: 'mine' },
      { day: '2025-08-19' },
    ]);
  });

  it('[J2] so is what a controller put there', () => {
    expect(withDates({ publishedAt: SENT_AT, publishedAtJalali: 'mine' })).toEqual({
      publishedAt: SENT_AT,
      publishedAtJalali: 'mine',
    });
  });

  it('[J1] JSON of a project is its own', () => {
    const entry = { meta: { __component: 'place', since: SENT_AT, publishedAt: SENT_AT } };

    expect(withDates(entry)).toEqual(entry);
  });

  it.each([null, undefined, 'text', 7])('%j stays', (data) => {
    expect(withDates(data)).toBe(data);
  });
});
