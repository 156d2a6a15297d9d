import { ANNOUNCED_CALENDAR, toIsoDay } from 'strapi-plugin-persian/core';

import {
  ESCALATION_LADDER,
  escalationDays,
  stepsDue,
} from '../../../../src/plugins/council/server/src/domain/resolutions/escalation';

/** Saturday 1 Azar 1404. */
const DUE = { year: 1404, month: 9, day: 1 };
const DAYS = escalationDays(DUE, ESCALATION_LADDER, ANNOUNCED_CALENDAR);

describe('escalation', () => {
  it('[I8] counts working days before and after the day', () => {
    expect(DAYS.map(({ days, audience, date }) => [days, audience, toIsoDay(date)])).toEqual([
      [-7, 'lead', '2025-11-13'],
      [-1, 'lead', '2025-11-20'],
      [0, 'agency-head', '2025-11-22'],
      [7, 'secretary', '2025-12-01'],
      [30, 'chair-digest', '2025-12-28'],
    ]);
  });

  it('[I46] each step is taken once', () => {
    const [, eve] = DAYS;
    const look = (lastLook: typeof DUE | null, today: typeof DUE) => stepsDue(DAYS, { lastLook, today });

    expect([
      look({ ...DUE, month: 8, day: 28 }, { ...DUE, month: 8, day: 29 }),
      look({ ...DUE, month: 8, day: 29 }, { ...DUE, month: 8, day: 29 }),
    ]).toEqual([[eve], []]);
  });

  it('[I46] after a long silence the highest step speaks for all', () => {
    expect(stepsDue(DAYS, { lastLook: null, today: { year: 1404, month: 9, day: 12 } })).toEqual([DAYS[3]]);
  });
});
