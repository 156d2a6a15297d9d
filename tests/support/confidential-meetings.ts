import { type Member, type TestCouncil, ask, dataOf, moved, someItem } from './council';
import { attach } from './council-annexes';
import {
  type OpenMeeting,
  attend,
  discuss,
  drafted,
  end,
  minutesOf,
  portsOf,
  readMinutes,
  settle,
  sign,
  write,
} from './council-minutes';
import { inDays } from './council-resolutions';
import { vote } from './council-votes';
import type { House } from './house';

/** Stand in everything of confidential items, and of open ones; in Latin letters, so that no way of writing changes them. */
export const SECRET = 'zzsecret';
export const OPEN = 'zzopen';
/** Stands beside both, to be searched for: an answer may repeat what was asked. */
export const WORD = 'گلسنگ';

export type Told = Readonly<{ house: House; council: TestCouncil }>;
/** What a meeting is about, and what it does with it. */
export type Topic = Readonly<{
  mark: typeof SECRET | typeof OPEN;
  way: 'vote' | 'note' | 'postpone';
  lead: Member;
  byAgency?: true;
}>;
export type HeldMeeting = OpenMeeting & Readonly<{ topics: readonly Topic[] }>;

const textsOf = ({ mark, way, lead }: Topic) => ({
  title: `${WORD} ${mark}title در استان`,
  text: `شرح ${WORD} ${mark}text در این باره`,
  motion: `پیشنهاد ${WORD} ${mark}motion برای سال آینده`,
  kind: way === 'note' ? 'info' : 'decision',
  isConfidential: mark === SECRET,
  ...{ leadSeat: lead.seatId, dueDay: inDays(20), needsAction: true },
});

/** With annexes, and a seat that keeps out of it for a reason. */
async function handedIn({ house, council }: Told, topic: Topic): Promise<string> {
  const id = topic.byAgency ? await byAgency(council, topic) : await someItem(council, textsOf(topic));
  const [, , third] = council.members;
  const at = new Date().toISOString();
  const recusal = { seatId: third?.seatId ?? '', reason: `${topic.mark}reason`, at, recordedBy: 'test' };
  const annex = { name: `${topic.mark}annex.csv`, bytes: Buffer.from(`${topic.mark}content,${WORD}\n`) };
  await attach(council.secretary, id, annex).expect(200);
  await portsOf(house).tables.items.change(id, { recusedSeats: [recusal] });
  return id;
}

async function byAgency({ id: councilId, secretary }: TestCouncil, topic: Topic): Promise<string> {
  const { person } = topic.lead;
  const made = await ask(person, `/councils/${councilId}/agenda-items`, textsOf(topic)).expect(200);
  const id = String(dataOf(made)['id']);
  await moved(person, ['agenda-items', id, 'approve']);
  await moved(person, ['agenda-items', id, 'submit']);
  await moved(secretary, ['agenda-items', id, 'accept']);
  return id;
}

const MINUTE = 60_000;

/** A meeting in so many minutes, to which people are invited by letter, and which is public. */
async function announced({ council }: Told, minutes: number): Promise<string> {
  const { secretary, chair, members } = council;
  const start = Date.now() + minutes * MINUTE;
  const times = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 2 * MINUTE).toISOString() };
  const wanted = { kind: 'extraordinary', place: 'ماکو', note: 'فوری', petition: members.length, ...times };
  const id = String(dataOf(await ask(secretary, `/councils/${council.id}/meetings`, wanted).expect(200))['id']);
  await moved(secretary, ['meetings', id, 'confirm'], { holidayAccepted: true });
  await ask(chair, `/meetings/${id}/consents/convoke`).expect(200);
  await moved(secretary, ['meetings', id, 'convoke'], { urgencyReason: 'فوری' });
  await ask(secretary, `/meetings/${id}/publish`).expect(200);
  await moved(secretary, ['meetings', id, 'revise-agenda']);
  return id;
}

/** Held about these topics; the report of open resolutions is heard as well. */
export async function meetingAbout(told: Told, minutes: number, topics: readonly Topic[]): Promise<HeldMeeting> {
  const { council } = told;
  const items: string[] = [];
  for (const topic of topics) items.push(await handedIn(told, topic));
  const id = await announced(told, minutes);
  await moved(council.secretary, ['meetings', id, 'freeze']);
  for (const { seatId } of council.members) await attend(council, id, { seatId, type: 'arrive' });
  await moved(council.chair, ['meetings', id, 'open']);
  for (const [at, topic] of topics.entries()) await dealtWith(council, topic, items[at] ?? '');
  await reportHeard(told, id);
  await end(council, { id, items });
  return { id, items, topics };
}

async function reportHeard({ council, house }: Told, meetingId: string): Promise<void> {
  const reports = await portsOf(house).tables.items.list({ meetingId, standing: 'follow-up' });
  for (const { id } of reports) await dealtWith(council, { way: 'note', mark: OPEN }, id);
}

async function dealtWith(
  council: TestCouncil,
  { way, mark }: Pick<Topic, 'way' | 'mark'>,
  item: string,
): Promise<void> {
  await discuss(council, item);
  if (way === 'note') await moved(council.chair, ['agenda-items', item, 'note']);
  if (way === 'postpone') await moved(council.chair, ['agenda-items', item, 'postpone'], { postponedTo: 'pool' });
  if (way === 'vote') await votedOn(council, mark, item);
}

async function votedOn({ secretary, chair, members }: TestCouncil, mark: string, item: string): Promise<void> {
  const question = `دربارهٔ ${mark}question چه می‌گویید؟`;
  const poll = String(dataOf(await ask(secretary, `/agenda-items/${item}/polls`, { question }).expect(200))['id']);
  await moved(chair, ['polls', poll, 'open']);
  for (const member of members.slice(0, 2)) await vote(poll, member, 'yes').expect(200);
  await moved(chair, ['polls', poll, 'close']);
  await moved(chair, ['polls', poll, 'publish']);
  const amendedText = `${mark}amended سه وجه به‌جای دو وجه`;
  await moved(chair, ['agenda-items', item, mark === SECRET ? 'adopt-amended' : 'adopt'], { amendedText });
}

/** Minutes with a text for each item, an objection to what was secret, and both signatures: published. */
export async function publishedMinutes(told: Told, { id: meetingId, items, topics }: HeldMeeting): Promise<void> {
  const { council } = told;
  const { minutes, sections } = await minutesOf(council.secretary, meetingId);
  await moved(council.secretary, ['minutes', minutes.id, 'take-up']);
  for (const [at, { mark }] of topics.entries()) {
    const key = `item-${items[at] ?? ''}`;
    const readVersion = sections.find((section) => section.key === key)?.version ?? 1;
    await write(council.secretary, { minutes: minutes.id, key, text: `گفته شد: ${mark}section`, readVersion }).expect(
      200,
    );
  }
  await drafted(council, await minutesOf(council.secretary, meetingId));
  await moved(council.secretary, ['meetings', meetingId, 'circulate']);
  await objectedTo(told, minutes.id, `item-${items[topics.findIndex(({ mark }) => mark === SECRET)] ?? ''}`);
  await approvedBoth(told, minutes.id);
  await moved(council.secretary, ['minutes', minutes.id, 'publish']);
}

async function objectedTo({ council, house }: Told, minutes: string, section: string): Promise<void> {
  const [, second] = council.members;
  if (second === undefined) throw new Error('Nobody objects.');
  await moved(second.person, ['minutes', minutes, 'object'], { section, note: `${SECRET}objection` });
  const [objection] = await portsOf(house).tables.objections.list({ minutesId: minutes });
  const answer = { answer: `${SECRET}answer`, isAccepted: false };
  await ask(council.secretary, `/minutes/${minutes}/objections/${objection?.id ?? ''}/answer`, answer).expect(200);
}

/** The time for objections passes, and both sign. */
async function approvedBoth({ council, house }: Told, minutes: string): Promise<void> {
  await portsOf(house).tables.minutes.change(minutes, { objectionsUntil: new Date() });
  await settle(house);
  await sign(council.secretary, minutes);
  await sign(council.chair, minutes);
  await moved(council.chair, ['minutes', minutes, 'approve']);
}

/** A document that mends the first minutes by a confidential decision of a later meeting; answers its id. */
export async function corrected(told: Told, first: HeldMeeting, later: HeldMeeting): Promise<string> {
  const { secretary } = told.council;
  const { minutes } = await minutesOf(secretary, first.id);
  const why = { decidedIn: later.items[0], note: `${SECRET}mistake` };
  await moved(secretary, ['minutes', minutes.id, 'amend'], why);
  const corrigendum = (await readMinutes(secretary, first.id)).at(-1);
  if (corrigendum === undefined) throw new Error('Nothing was mended.');
  const id = await drafted(told.council, corrigendum);
  await moved(secretary, ['minutes', id, 'circulate']);
  await approvedBoth(told, id);
  return id;
}

/** To be held in forty days: people are invited, told of another time, and told that it is cancelled. */
export async function cancelledMeeting(told: Told, topics: readonly Topic[]): Promise<string> {
  const { secretary } = told.council;
  for (const topic of topics) await handedIn(told, topic);
  const days = 40 * 24 * 60;
  const id = await announced(told, days);
  const startsAt = new Date(Date.now() + (days + 60) * MINUTE).toISOString();
  const other = { startsAt, note: 'تعطیلی', holidayAccepted: true, urgencyReason: 'فوری' };
  await moved(secretary, ['meetings', id, 'reschedule'], other);
  await moved(secretary, ['meetings', id, 'cancel'], { note: 'ناممکن' });
  return id;
}
