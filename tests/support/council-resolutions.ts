import { randomUUID } from 'node:crypto';

import type { Ports } from '../../src/plugins/council/server/src/application/ports';
import type { ResolutionRow } from '../../src/plugins/council/server/src/application/rows';
import { type TestCouncil, ask, dataOf, moved, someItem } from './council';
import type { House } from './house';

type Service = { portsForHouse: (reason: string, now?: () => Date) => Ports };
type Looked = Readonly<{
  councilId: string;
  accepted: readonly string[];
  escalated: readonly Readonly<{ resolutionId: string; days: number; audience: string }>[];
}>;
type FollowUp = { run: (now?: () => Date) => Promise<readonly Looked[]> };

/** The world as the house has it, at a time of one's own. */
export const housePorts = ({ strapi }: House, now?: () => Date): Ports =>
  strapi.plugin('council').service<Service>('council').portsForHouse('test', now);

/** What the house does by itself on that day, of this council. */
export async function lookAt({ strapi }: House, { id }: TestCouncil, day: string): Promise<Looked> {
  const looked = await strapi
    .plugin('council')
    .service<FollowUp>('follow-up')
    .run(() => new Date(`${day}T08:00:00Z`));
  return looked.find(({ councilId }) => councilId === id) ?? { councilId: id, accepted: [], escalated: [] };
}

/** Gives every seat an office with an address: `office-1@example.com`, … */
export async function withOffices(house: House, { members }: TestCouncil): Promise<void> {
  const { seats } = housePorts(house).tables;
  for (const [at, { seatId }] of members.entries()) {
    await seats.change(seatId, { email: `office-${String(at + 1)}@example.com` });
  }
}

/** A day from today, `YYYY-MM-DD`. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export type OpenMeeting = Readonly<{ id: string; items: readonly string[] }>;

/** A meeting of that day that is open, entered afterwards, with these items in discussion; two days never share one. */
export async function openMeeting(council: TestCouncil, day: string, items: readonly object[]): Promise<OpenMeeting> {
  const { secretary, chair, members } = council;
  const proposed: string[] = [];
  for (const texts of items) proposed.push(await someItem(council, texts));
  const times = { startsAt: `${day}T06:30:00Z`, endsAt: `${day}T08:30:00Z` };
  const wanted = { kind: 'extraordinary', isRetroactive: true, place: 'ماکو', note: 'نشست پیشین', ...times };
  const id = String(dataOf(await ask(secretary, `/councils/${council.id}/meetings`, wanted).expect(200))['id']);
  await moved(secretary, ['meetings', id, 'confirm']);
  await ask(chair, `/meetings/${id}/consents/convoke`).expect(200);
  await moved(secretary, ['meetings', id, 'convoke']);
  await moved(secretary, ['meetings', id, 'freeze']);
  for (const { seatId } of members) {
    await ask(secretary, `/meetings/${id}/attendance`, { seatId, type: 'arrive' }).expect(200);
  }
  await moved(chair, ['meetings', id, 'open']);
  for (const item of proposed) await moved(chair, ['agenda-items', item, 'discuss'], { note: 'زودتر از نوبت' });
  return { id, items: proposed };
}

/** Something to do for the first agency, within a month. */
export const someTask = ({ members: [first] }: TestCouncil, texts: object = {}): object => ({
  title: `کار ${randomUUID()}`,
  motion: 'هر دستگاه گزارش خود را بدهد.',
  leadSeat: first?.seatId,
  dueDay: inDays(30),
  ...texts,
});

export const adopt = (council: TestCouncil, item: string) =>
  moved(council.chair, ['agenda-items', item, 'adopt'], { isByConsensus: true });

/** The resolutions that items led to, oldest first. */
export const resolutionsOf = (house: House, items: readonly string[]): Promise<readonly ResolutionRow[]> =>
  housePorts(house).tables.resolutions.list({ itemId: { $in: items } });

export async function resolution(house: House, id: string): Promise<ResolutionRow> {
  const row = await housePorts(house).tables.resolutions.find(id);
  if (row === null) throw new Error(`There is no resolution ${id}.`);
  return row;
}

/** Resolutions that were adopted in a meeting of that day, one for each of these texts. */
export async function adopted(
  house: House,
  council: TestCouncil,
  [day, ...texts]: readonly [string, ...object[]],
): Promise<readonly string[]> {
  const { items } = await openMeeting(
    council,
    day,
    texts.map((each) => someTask(council, each)),
  );
  for (const item of items) await adopt(council, item);
  return (await resolutionsOf(house, items)).map(({ id }) => id);
}

/** Assigned, and accepted by its lead. */
export async function accepted(council: TestCouncil, id: string): Promise<void> {
  await moved(council.secretary, ['resolutions', id, 'assign']);
  const [lead] = council.members;
  if (lead !== undefined) await moved(lead.person, ['resolutions', id, 'accept']);
}
