import type { Core } from '@strapi/strapi';

import { type Dates, type Desk, type Row, agencyDesk, decision, staffDesk } from './council-desk';
import { type Month, jalaliMonthOf, monthsBetween } from './council-dates';
import { billboardTable } from './billboard-table';
import { DEMO } from './demo-data';
import { followUp } from './seed-follow-up';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FOUNDED = '2025-08-19T00:00:00Z';
/** The month after the founding one; from there on the by-laws say the day. */
const FIRST_MONTH: Month = { year: 1404, month: 6 };
/** Of the meetings since: one that was called off, and one to which too few came. */
const CANCELLED = 4;
const INQUORATE = 8;

type Seats = ReadonlyMap<string, string>;
type Council = Readonly<{ strapi: Core.Strapi; id: string; seats: Seats; agencies: ReadonlyMap<string, string> }>;
type Matter = Readonly<{ title: string; motion: string; lead: string; dueDay?: string; story?: string }>;

/**
 * The council from its founding meeting on: ten resolutions in different states of follow-up, a meeting every month since
 * (one cancelled, one without a quorum), and the next one, to which everybody is invited.
 */
export async function seedCouncil(strapi: Core.Strapi, agencies: ReadonlyMap<string, string>): Promise<void> {
  const { name, nameEn, place } = DEMO.council;
  const desk = staffDesk(strapi);
  const { id } = await desk.establish({ name, nameEn, place, zone: 'Asia/Tehran' });
  const council: Council = { strapi, id, agencies, seats: await seedSeats(desk, id, agencies) };
  const { startsAt, endsAt, resolutions } = DEMO.council.founding;
  const dates = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  await hold(council, { dates, matters: resolutions, absent: 2 });
  await seedMonths(council);
  await desk.plan(id);
  await seedWrittenVote(council);
  await seedNext(council);
}

/** Something cannot wait for the next meeting: some have answered already. */
async function seedWrittenVote({ strapi, id: councilId, seats }: Council): Promise<void> {
  const { title, motion, lead } = DEMO.council.written;
  const [deadline, due] = [new Date(Date.now() + 5 * DAY), new Date(Date.now() + 45 * DAY)];
  const duty = { needsAction: true, leadSeat: seats.get(lead) ?? null, dueDay: due.toISOString().slice(0, 10) };
  const question = { title, motion, matter: 'ordinary', isConfidential: false, recused: [], deadline, ...duty };
  const { id } = await staffDesk(strapi).circulate(councilId, question);
  for (const [at, seatId] of [...seats.values()].slice(2, 7).entries()) {
    await staffDesk(strapi).answerInWriting({ id, seatId, choice: at === 3 ? 'no' : 'yes' });
  }
}

/**
 * Everybody is invited to the next meeting: to what was left over, to a matter with a table, and to one that is not for the
 * public.
 */
async function seedNext(council: Council): Promise<void> {
  const { strapi, id, seats } = council;
  const desk = staffDesk(strapi);
  const [next] = await desk.comingMeetings(id);
  if (next === undefined) return;
  const { confidential, next: open } = DEMO.council;
  const dueDay = new Date(Date.now() + 90 * DAY).toISOString().slice(0, 10);
  const matterOf = ({ title, motion, lead }: Matter) =>
    decision({ title, motion, leadSeat: seats.get(lead) ?? null, dueDay });
  const shared = await desk.item(id, { ...matterOf(open), text: open.text });
  await desk.annex({ itemId: shared.id, name: open.annex, bytes: billboardTable() });
  const closed = await desk.item(id, { ...matterOf(confidential), isConfidential: true });
  const { name, text } = confidential.annex;
  await desk.annex({ itemId: closed.id, name, bytes: Buffer.from(text) });
  await desk.move('meetings', next.id, 'confirm', { place: DEMO.council.place });
  // The demo begins on any day: the notice may be shorter than the by-laws have it.
  await desk.move('meetings', next.id, 'convoke', { urgencyReason: 'نخستین جلسه پس از راه‌اندازی سامانه' });
  await desk.publish({ kind: 'meeting', id: next.id });
  await answerInvitation(council, next.id);
}

/** Some come, some do not, and some have not answered yet. */
async function answerInvitation({ strapi, agencies }: Council, meetingId: string): Promise<void> {
  for (const { agency, answer, note = null } of DEMO.council.answers) {
    await agencyDesk(strapi, agencies.get(agency) ?? '').answer({ meetingId, seatId: null, answer, note });
  }
}

async function seedSeats(desk: Desk, councilId: string, agencies: ReadonlyMap<string, string>): Promise<Seats> {
  const seats = new Map<string, string>();
  for (const [order, { code, fa }] of DEMO.agencies.entries()) {
    const seat = { agencyId: agencies.get(code), agencyName: fa.name, email: `pr@${code}.example`, order };
    const { id } = await desk.addSeat(councilId, { ...seat, validFrom: new Date(FOUNDED), validTo: null });
    seats.set(code, id);
  }
  return seats;
}

async function seedMonths(council: Council): Promise<void> {
  const last = jalaliMonthOf(new Date());
  for (const [at, month] of monthsBetween(FIRST_MONTH, last).entries()) {
    const dates = await staffDesk(council.strapi).regularDates(council.id, month);
    // The meeting of this month may still be to come: then the calendar plans it.
    if (dates === null || dates.endsAt >= new Date()) continue;
    const isOld = Date.now() - dates.endsAt.getTime() > 120 * DAY;
    const matters = mattersOf(at).map((matter) => ({ ...matter, story: storyOf(at, isOld) }));
    if (at === CANCELLED) await callOff(council, { dates, matters, absent: 0 });
    else await hold(council, { dates, matters, absent: at === INQUORATE ? council.seats.size - 5 : at % 4 });
  }
}

/** What was decided long ago is mostly done; some of it is late, as everywhere. */
const storyOf = (at: number, isOld: boolean): string => (isOld && at % 5 !== 3 ? 'verified' : 'progress');

/** One matter a month, and every third month a second one. */
const mattersOf = (at: number): readonly Matter[] => {
  const { monthly } = DEMO.council;
  const second = at % 3 === 0 ? monthly.slice((at + 7) % monthly.length).slice(0, 1) : [];
  return [...monthly.slice(at % monthly.length).slice(0, 1), ...second];
};

type Session = Readonly<{ dates: Dates; matters: readonly Matter[]; absent: number }>;

/** A meeting of the past, entered as one. */
async function enter({ strapi, id }: Council, { dates }: Session): Promise<Row> {
  const meeting = { kind: 'regular', ...dates, place: DEMO.council.place, link: null, reason: '', petition: 0 };
  return staffDesk(strapi).meeting(id, { ...meeting, isRetroactive: true, continues: null });
}

async function prepare(council: Council, session: Session): Promise<Row> {
  const meeting = await enter(council, session);
  const weekBefore = (minutes: number) =>
    staffDesk(council.strapi, new Date(session.dates.startsAt.getTime() - 7 * DAY + minutes * MINUTE));
  // One after the other: what was handed in first comes first on the agenda.
  for (const [at, { title, motion, lead, dueDay }] of session.matters.entries()) {
    const due = dueDay ?? new Date(session.dates.endsAt.getTime() + 60 * DAY).toISOString().slice(0, 10);
    const leadSeat = council.seats.get(lead) ?? null;
    await weekBefore(at).item(council.id, decision({ title, motion, leadSeat, dueDay: due }));
  }
  await weekBefore(60).move('meetings', meeting.id, 'confirm');
  await weekBefore(60).move('meetings', meeting.id, 'convoke');
  return meeting;
}

async function callOff(council: Council, session: Session): Promise<void> {
  const { id } = await prepare(council, session);
  await staffDesk(council.strapi, new Date(session.dates.startsAt.getTime() - DAY)).move('meetings', id, 'cancel', {
    note: 'بستن راه‌ها در برف',
  });
  await staffDesk(council.strapi).publish({ kind: 'meeting', id });
}

async function hold(council: Council, session: Session): Promise<void> {
  const { id } = await prepare(council, session);
  const clock = (minutes: number) =>
    staffDesk(council.strapi, new Date(session.dates.startsAt.getTime() + minutes * MINUTE));
  await clock(-60).move('meetings', id, 'freeze');
  const present = [...council.seats.values()].slice(0, council.seats.size - session.absent);
  for (const seatId of present) {
    await clock(-5).attend({ meetingId: id, seatId, type: 'arrive', at: null, personId: null, note: null });
  }
  if (present.length * 2 <= council.seats.size) {
    await clock(45).move('meetings', id, 'adjourn-inquorate');
    return;
  }
  await clock(0).move('meetings', id, 'open');
  await discuss({ id, clock, present });
  await clock(120).move('meetings', id, 'end');
  await staffDesk(council.strapi).publish({ kind: 'meeting', id });
  await followUp(council, { meetingId: id, matters: session.matters, since: session.dates.endsAt });
}

type Room = Readonly<{ id: string; clock: (minutes: number) => Desk; present: readonly string[] }>;

/** Item by item, as the agenda has them: what is told is noted, what is to be decided is voted on. */
async function discuss({ id, clock, present }: Room): Promise<void> {
  const items = (await clock(1).itemsOf(id)).filter(({ state }) => state === 'on-agenda');
  for (const [at, item] of items.entries()) {
    const minute = 5 + at * 8;
    await clock(minute).move('agenda-items', item.id, 'discuss');
    if (item['kind'] === 'info' || item['kind'] === 'report') {
      await clock(minute + 2).move('agenda-items', item.id, 'note');
      continue;
    }
    await decide({ id: item.id, desk: clock(minute + 4), present });
  }
}

async function decide({ id, desk, present }: Readonly<{ id: string; desk: Desk; present: readonly string[] }>) {
  const question = { question: 'آیا شورا این پیشنهاد را می‌پذیرد؟', purpose: 'final', matter: 'ordinary' };
  const poll = await desk.ask({ itemId: id, ...question, isSecret: false, isOnPaper: false, mayRecast: false });
  await desk.move('polls', poll.id, 'open');
  for (const [at, seatId] of present.entries()) {
    await desk.vote({ pollId: poll.id, seatId, choice: at % 9 === 8 ? 'abstain' : 'yes' });
  }
  await desk.move('polls', poll.id, 'close');
  await desk.move('polls', poll.id, 'publish');
  await desk.move('agenda-items', id, 'adopt');
}
