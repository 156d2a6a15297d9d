import type { Core } from '@strapi/strapi';

import { agencyDesk, staffDesk } from './council-desk';

const DAY = 24 * 3_600_000;

type Step = Readonly<{
  by: 'staff' | 'lead';
  action: string;
  input?: Readonly<Record<string, unknown>>;
  after: number;
}>;

const ASSIGNED: readonly Step[] = [{ by: 'staff', action: 'assign', after: 1 }];
const ACCEPTED: readonly Step[] = [...ASSIGNED, { by: 'lead', action: 'accept', after: 3 }];
const report = (percent: number, note: string, after: number): Step => ({
  by: 'lead',
  action: 'report',
  input: { percent, text: note, note },
  after,
});
const BEGUN: readonly Step[] = [...ACCEPTED, report(30, 'کار آغاز شد و کارگروه آن برپاست.', 14)];
const REPORTED: readonly Step[] = [
  ...BEGUN,
  { by: 'lead', action: 'report-done', input: { evidence: ['report'], note: 'گزارش پایانی پیوست است.' }, after: 40 },
];
const VERIFIED: readonly Step[] = [...REPORTED, { by: 'staff', action: 'verify', after: 45 }];

/** How far each resolution has come; what has no story is just begun. */
const STORIES: Readonly<Record<string, readonly Step[]>> = {
  assigned: ASSIGNED,
  accepted: ACCEPTED,
  progress: [...BEGUN, report(55, 'نیمی از دستگاه‌ها فهرست نیاز خود را داده‌اند.', 60)],
  late: [...BEGUN, report(40, 'بازبینی صفحه‌ها از برنامه پس مانده است.', 70)],
  blocked: [...BEGUN, { by: 'lead', action: 'block', input: { note: 'اجارهٔ سازه‌ها در دست بازنگری است.' }, after: 50 }],
  extended: [
    ...BEGUN,
    {
      by: 'lead',
      action: 'request-extension',
      input: { dueDay: '2026-03-01', note: 'مدرس دوره در این تاریخ آزاد است.' },
      after: 90,
    },
    { by: 'staff', action: 'grant-extension', after: 92 },
  ],
  reported: REPORTED,
  verified: VERIFIED,
  closed: VERIFIED,
};

type Followed = Readonly<{
  meetingId: string;
  matters: readonly Readonly<{ title: string; story?: string }>[];
  since: Date;
}>;
type Council = Readonly<{ strapi: Core.Strapi }>;

/** What became of the resolutions of a meeting since. */
export async function followUp({ strapi }: Council, { meetingId, matters, since }: Followed): Promise<void> {
  for (const resolution of await staffDesk(strapi).resolutionsOf(meetingId)) {
    const { story = 'progress' } = matters.find(({ title }) => title === resolution['title']) ?? {};
    const lead = String(resolution['leadAgencyId']);
    for (const { by, action, input, after } of STORIES[story] ?? []) {
      const at = new Date(since.getTime() + after * DAY);
      // The newest meetings were only just held.
      if (at >= new Date()) break;
      const desk = by === 'staff' ? staffDesk(strapi, at) : agencyDesk(strapi, lead, at);
      await desk.move('resolutions', resolution.id, action, input);
    }
    await staffDesk(strapi).publish({ kind: 'resolution', id: resolution.id });
  }
}
