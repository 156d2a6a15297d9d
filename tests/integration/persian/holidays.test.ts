import { setTimeout } from 'node:timers/promises';

import { type House, openHouse } from '../../support/house';
import { type Person, someEditor, somePanelUser, somebody } from '../../support/people';
import { CLOSURE, codeOf, dayPath, workingDaysOf } from '../../support/working-days';

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(100);
}

describe('holidays and working days', () => {
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
  const publicDay = async (year: string, date: string) => {
    const { body } = await somebody(house).get(`/api/persian/holidays?year=${year}`);
    return (body as { data: { date: string }[] }).data.find((each) => each.date === date);
  };

  describe('the service', () => {
    it('[W1] reckons in ISO days', async () => {
      // Thursday 5 Azar 1405; the next working day is a Saturday, since the Friday between is off.
      expect(await workingDays.isWorkingDay('2026-11-26')).toBe(true);
      expect(await workingDays.isWorkingDay('2026-11-27')).toBe(false);
      expect(await workingDays.addWorkingDays('2026-11-26', 1)).toBe('2026-11-28');
      expect(await workingDays.addWorkingDays('2026-11-28', -1)).toBe('2026-11-26');
      expect(await workingDays.between('2026-11-26', '2026-11-29')).toBe(2);
    });

    it('[W3] does not guess', async () => {
      await expect(workingDays.addWorkingDays('2027-03-18', 10)).rejects.toThrow('are not known');
      await expect(workingDays.holidays(1407)).rejects.toThrow('are not known');
      await expect(workingDays.isWorkingDay('1405-09-05')).rejects.toThrow('No ISO day');
    });

    it('[W1] hands out the calendar, whole or of some years', async () => {
      const [whole, some] = [await workingDays.calendar(), await workingDays.calendar({ first: 1403, last: 1404 })];

      expect([whole.years, some.years]).toEqual([
        [1400, 1401, 1402, 1403, 1404, 1405],
        [1403, 1404],
      ]);
      expect(Object.keys(some.days).sort().at(0)).toBe('2024-03-20');
      expect(Object.keys(some.days)).toHaveLength(
        [...(await workingDays.holidays(1403)), ...(await workingDays.holidays(1404))].length,
      );
    });
  });

  describe('a decision about a day', () => {
    it('[W6] a closure counts at once, and taken back it counts no more', async () => {
      await secretary.put(dayPath('2026-12-01'), CLOSURE).expect(200);
      const closed = await workingDays.addWorkingDays('2026-11-30', 1);
      const told = await publicDay('1405', '2026-12-01');

      await secretary.delete(dayPath('2026-12-01')).expect(200);

      expect(closed).toBe('2026-12-02');
      expect(told).toEqual({
        date: '2026-12-01',
        jalali: '1405-09-10',
        title: CLOSURE.title,
        kind: 'closure',
        isEstimated: false,
      });
      expect(await workingDays.addWorkingDays('2026-11-30', 1)).toBe('2026-12-01');
      expect(await publicDay('1405', '2026-12-01')).toBeUndefined();
    });

    it('[W6] a holiday on which people work is none any more, for anybody', async () => {
      await secretary.put(dayPath('2027-02-11'), { isOff: false, reason: 'جبران' }).expect(200);

      expect(await workingDays.isWorkingDay('2027-02-11')).toBe(true);
      expect(await publicDay('1405', '2027-02-11')).toBeUndefined();
      await secretary.delete(dayPath('2027-02-11')).expect(200);
    });

    it('[W5] a confirmed estimate is sure', async () => {
      const before = await publicDay('1405', '2026-12-23');
      await secretary.put(dayPath('2026-12-23'), { isOff: true, isEstimated: false }).expect(200);

      expect(before).toMatchObject({ title: { fa: 'ولادت امام علی (ع)' }, kind: 'lunar', isEstimated: true });
      expect(await publicDay('1405', '2026-12-23')).toMatchObject({ kind: 'lunar', isEstimated: false });
      await secretary.delete(dayPath('2026-12-23')).expect(200);
    });

    it('[W6] the page shows what is official, what was decided instead, why, and by whom', async () => {
      await secretary.put(dayPath('2026-06-25'), { isOff: false, reason: 'آزمایش' }).expect(200);
      await secretary.put(dayPath('2026-06-25'), { isOff: false, reason: 'آزمایش دوم' }).expect(200);

      const { body } = await editor.get('/persian/holidays/years/1405').expect(200);

      const { days: all, ...rest } = (body as { data: { days: { day: string }[] } }).data;
      expect(rest).toEqual({ year: 1405, isKnown: true, imported: null });
      expect(all.find(({ day }) => day === '2026-06-25')).toEqual({
        day: '2026-06-25',
        official: {
          title: { fa: 'عاشورای حسینی', en: 'Ashura' },
          kind: 'lunar',
          isEstimated: false,
          isOff: true,
        },
        decision: {
          title: { fa: 'عاشورای حسینی', en: 'Ashura' },
          kind: 'lunar',
          isEstimated: false,
          isOff: false,
          reason: 'آزمایش دوم',
          trace: { by: 'council-secretary', at: expect.stringMatching(/^\d{4}-.*Z$/) },
        },
      });
      await secretary.delete(dayPath('2026-06-25')).expect(200);
    });

    it('[W6] what another server process wrote counts here as well, a little later', async () => {
      const rows = house.strapi.db.query('plugin::persian.holiday');
      const { title, ...closure } = { ...CLOSURE, kind: 'closure', isEstimated: false, day: '2026-12-06' };
      await workingDays.calendar();
      await rows.create({ data: { ...closure, titleFa: title.fa, titleEn: title.en } });

      await until(async () => !(await workingDays.isWorkingDay('2026-12-06')));

      expect(await publicDay('1405', '2026-12-06')).toMatchObject({ kind: 'closure' });
      await secretary.delete(dayPath('2026-12-06')).expect(200);
    });

    it('[W6] two who decide about one day at once leave one decision', async () => {
      const answers = await Promise.all(
        ['الف', 'ب', 'ج'].map((reason) => secretary.put(dayPath('2026-12-05'), { ...CLOSURE, reason })),
      );

      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await house.strapi.db.query('plugin::persian.holiday').count({ where: { day: '2026-12-05' } })).toBe(1);
      await secretary.delete(dayPath('2026-12-05')).expect(200);
    });

    it.each([
      ['a Jalali day', '1405-09-10', CLOSURE, 'day-not-valid'],
      ['a closure without a reason', '2026-12-01', { ...CLOSURE, reason: '' }, 'decision-not-valid'],
      ['nothing', '2026-12-01', {}, 'decision-not-valid'],
    ])('[W6] %s is refused, and nothing changes', async (_what, day, body, code) => {
      const answer = await secretary.put(dayPath(day), body);

      expect([answer.status, codeOf(answer)]).toEqual([400, code]);
      expect(await house.strapi.db.query('plugin::persian.holiday').count()).toBe(0);
    });

    it('[W7] what was not decided cannot be taken back', async () => {
      const answers = [
        await secretary.delete(dayPath('2026-12-02')),
        await secretary.delete('/persian/holidays/years/1405'),
      ];

      expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
        [404, 'nothing-to-take-back'],
        [404, 'nothing-to-take-back'],
      ]);
    });
  });

  it('[W9] another weekend holds from its day on', async () => {
    await secretary.put('/persian/holidays/weekend', { days: ['thursday', 'friday'], from: '2026-12-01' }).expect(200);
    const thursdays = await Promise.all(['2026-11-26', '2026-12-03'].map(workingDays.isWorkingDay));

    await secretary.put('/persian/holidays/weekend', { days: ['friday'] }).expect(200);

    expect(thursdays).toEqual([true, false]);
    expect(await workingDays.isWorkingDay('2026-12-03')).toBe(true);
  });

  it('[W9] a weekend that is none is refused', async () => {
    const answer = await secretary.put('/persian/holidays/weekend', { days: ['someday'] });

    expect([answer.status, codeOf(answer)]).toEqual([400, 'weekend-not-valid']);
  });
});
