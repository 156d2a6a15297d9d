import type { ShownMinutes } from '../../src/plugins/council/server/src/application/minutes/read-minutes';
import type { ItemFacts, SectionFacts } from '../../src/plugins/council/server/src/application/minutes/section-facts';
import type { Ports } from '../../src/plugins/council/server/src/application/ports';
import { type Member, type TestCouncil, ask, dataOf, look, moved, put, someItem } from './council';
import type { House } from './house';
import type { Person } from './people';

type Service = {
  portsForHouse: (reason: string, now?: () => Date) => Ports;
  settleMinutes: (now?: () => Date) => Promise<readonly string[]>;
};
const serviceOf = ({ strapi }: House) => strapi.plugin('council').service<Service>('council');

export const portsOf = (house: House): Ports => serviceOf(house).portsForHouse('test');
/** What time does to minutes, so many days from now. */
export const settle = (house: House, days = 0) =>
  serviceOf(house).settleMinutes(() => new Date(Date.now() + days * 86_400_000));

/** By-laws from now on, as a new version. */
export const decide = ({ secretary, id }: TestCouncil, laws: object) =>
  ask(secretary, `/councils/${id}/by-laws`, { laws, decidedIn: 'صورت‌جلسهٔ نخست' }).expect(200);

/** The same by-laws, with no time for objections: minutes become ready at once. */
export const AT_ONCE = { objectionDays: 0 };

/** A position, and nothing to do about it. */
export const someDecision = (texts: object = {}): object => ({ title: 'نظر شورا', needsAction: false, ...texts });

export type OpenMeeting = Readonly<{ id: string; items: readonly string[] }>;

/** A meeting of that day, entered afterwards, to which people are invited with these items. */
export async function convoked(council: TestCouncil, day: string, items: readonly object[] = []): Promise<OpenMeeting> {
  const { secretary, chair } = council;
  const proposed: string[] = [];
  for (const texts of items) proposed.push(await someItem(council, texts));
  const times = { startsAt: `${day}T06:30:00Z`, endsAt: `${day}T08:30:00Z` };
  const wanted = { kind: 'extraordinary', isRetroactive: true, place: 'ماکو', note: 'نشست پیشین', ...times };
  const id = String(dataOf(await ask(secretary, `/councils/${council.id}/meetings`, wanted).expect(200))['id']);
  await moved(secretary, ['meetings', id, 'confirm']);
  await ask(chair, `/meetings/${id}/consents/convoke`).expect(200);
  await moved(secretary, ['meetings', id, 'convoke']);
  return { id, items: proposed };
}

/** The same, open, with these seats there. */
export async function opened(
  council: TestCouncil,
  [day, ...items]: readonly [string, ...object[]],
  present: readonly Member[] = council.members,
): Promise<OpenMeeting> {
  const meeting = await convoked(council, day, items);
  await moved(council.secretary, ['meetings', meeting.id, 'freeze']);
  for (const { seatId } of present) await attend(council, meeting.id, { seatId, type: 'arrive' });
  await moved(council.chair, ['meetings', meeting.id, 'open']);
  return meeting;
}

export const attend = ({ secretary }: TestCouncil, meetingId: string, line: object) =>
  ask(secretary, `/meetings/${meetingId}/attendance`, line).expect(200);

export const discuss = ({ chair }: TestCouncil, item: string) =>
  moved(chair, ['agenda-items', item, 'discuss'], { note: 'زودتر از نوبت' });

/** Discussed, and agreed to by all. */
export async function agreed(council: TestCouncil, item: string): Promise<void> {
  await discuss(council, item);
  await moved(council.chair, ['agenda-items', item, 'adopt'], { isByConsensus: true });
}

export const end = ({ chair }: TestCouncil, { id }: OpenMeeting) => moved(chair, ['meetings', id, 'end']);

/** A meeting of that day that adopted these decisions and has ended. */
export async function held(council: TestCouncil, ...what: readonly [string, ...object[]]): Promise<OpenMeeting> {
  const meeting = await opened(council, what);
  for (const item of meeting.items) await agreed(council, item);
  await end(council, meeting);
  return meeting;
}

/** All minutes of a meeting as somebody reads them, the original first. */
export async function readMinutes(person: Person, meetingId: string): Promise<readonly ShownMinutes[]> {
  const answer = await look(person, `/meetings/${meetingId}/minutes`).expect(200);
  return dataOf(answer) as unknown as readonly ShownMinutes[];
}

export async function minutesOf(person: Person, meetingId: string): Promise<ShownMinutes> {
  const [original] = await readMinutes(person, meetingId);
  if (original === undefined) throw new Error(`There are no minutes of ${meetingId}.`);
  return original;
}

export const factsOf = ({ sections }: ShownMinutes, key: string): SectionFacts | null =>
  (sections.find((section) => section.key === key)?.facts ?? null) as SectionFacts | null;
export const itemFactsOf = (shown: ShownMinutes, item: string): ItemFacts =>
  factsOf(shown, `item-${item}`) as ItemFacts;

type Edit = Readonly<{ minutes: string; key: string; text: string; readVersion: number }>;

export const write = (person: Person, { minutes, key, text, readVersion }: Edit) =>
  put(person, `/minutes/${minutes}/sections/${key}`, { text, readVersion });

/** A draft by the secretary in which every section that wants a text has this one. */
export async function drafted(
  { secretary }: TestCouncil,
  { minutes, sections }: ShownMinutes,
  text = 'گفت‌وگو شد.',
): Promise<string> {
  if (minutes.state === 'generated') await moved(secretary, ['minutes', minutes.id, 'take-up']);
  for (const { key, isWithoutDiscussion, version } of sections.filter((each) => each.text === '')) {
    const edit = { minutes: minutes.id, key, text, readVersion: version ?? 0 };
    if (!isWithoutDiscussion) await write(secretary, edit).expect(200);
  }
  return minutes.id;
}

/** Drafted, and sent to those who were there. */
export async function circulated(council: TestCouncil, { id }: OpenMeeting, text?: string): Promise<string> {
  const minutes = await drafted(council, await minutesOf(council.secretary, id), text);
  await moved(council.secretary, ['meetings', id, 'circulate']);
  return minutes;
}

/** Circulated where there is no time for objections, and so ready. */
export async function ready(house: House, council: TestCouncil, meeting: OpenMeeting, text?: string): Promise<string> {
  const minutes = await circulated(council, meeting, text);
  await settle(house);
  return minutes;
}

export const sign = (person: Person, minutes: string) => ask(person, `/minutes/${minutes}/consents/sign`).expect(200);

/** Signed by both, and approved by the chair, where the by-laws ask for that. */
export async function approved(house: House, council: TestCouncil, meeting: OpenMeeting, text?: string) {
  const minutes = await ready(house, council, meeting, text);
  await sign(council.secretary, minutes);
  await sign(council.chair, minutes);
  await moved(council.chair, ['minutes', minutes, 'approve']);
  return minutes;
}
