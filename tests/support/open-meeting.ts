import request from 'supertest';

import { DEFAULT_BY_LAWS } from '../../src/plugins/council/server/src/domain/by-laws';

import type { ServedHouse } from './served-house';

type Body = Readonly<Record<string, unknown>>;
type Ask = (method: 'get' | 'post', path: string, body?: Body) => Promise<Body>;

async function askerFor(house: ServedHouse, role: 'council-secretary' | 'council-chair'): Promise<Ask> {
  const { email, password } = house.account('admin', role);
  const login = await request(house.url).post('/admin/login').send({ email, password }).expect(200);
  const { token } = (login.body as { data: { token: string } }).data;
  return async (method, path, body = {}) => {
    const sent = request(house.url)[method](path).set('Authorization', `Bearer ${token}`);
    const answer = await (method === 'get' ? sent : sent.send(body));
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${answer.text}`);
    return answer.body as Body;
  };
}

const HOUR = 3_600_000;
const WEEKDAYS = ['Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const idIn = ({ data }: Body): string => (data as { id: string }).id;

/**
 * Brings an extraordinary meeting of a council to its opening, by the same doors as the panel: with all seats there and
 * an item to decide. Answers its id.
 */
export async function openMeeting(house: ServedHouse, councilId: string): Promise<string> {
  const [secretary, chair] = await Promise.all([
    askerFor(house, 'council-secretary'),
    askerFor(house, 'council-chair'),
  ]);
  const id = idIn(await secretary('post', `/council/councils/${councilId}/meetings`, soon()));
  const move = (action: string, body: Body = {}) =>
    secretary('post', `/council/meetings/${id}/transitions/${action}`, body);
  await secretary('post', `/council/councils/${councilId}/agenda-items`, {
    title: 'پاسخ مشترک به رسانه‌ها در روز برف',
    motion: 'دبیرخانه در روز برف هر دو ساعت یک اطلاعیهٔ مشترک می‌فرستد.',
    needsAction: false,
  });
  await move('confirm', { holidayAccepted: true });
  await chair('post', `/council/meetings/${id}/consents/convoke`);
  await move('convoke', { urgencyReason: 'هشدار برف' });
  await move('freeze');
  await attendAll(secretary, id, councilId);
  await move('open');
  return id;
}

/** Has a council meet on no day near today, so that a meeting which begins now is in nobody's way. */
export async function meetOnOtherDays(house: ServedHouse, councilId: string): Promise<void> {
  const secretary = await askerFor(house, 'council-secretary');
  const today = new Intl.DateTimeFormat('en', {
    weekday: 'short',
    timeZone: DEFAULT_BY_LAWS.meetingRule.timeZone,
  }).format(Date.now());
  const weekday = (WEEKDAYS.indexOf(today) + 3) % 7;
  const meetingRule = {
    ...DEFAULT_BY_LAWS.meetingRule,
    day: { kind: 'nth-weekday', weekday, nth: 2 },
  };
  const version = { laws: { meetingRule, holidayPolicy: 'keep' }, decidedIn: 'جلسهٔ تأسیس' };
  await secretary('post', `/council/councils/${councilId}/by-laws`, version);
}

/** The council of the demo. */
export async function demoCouncil(house: ServedHouse): Promise<string> {
  const secretary = await askerFor(house, 'council-secretary');
  const { data } = await secretary('get', '/council/desk/councils');
  return (data as readonly { id: string }[])[0]?.id ?? '';
}

/** An item of the council itself, which waits in the pool. */
export async function propose(house: ServedHouse, councilId: string, item: Body): Promise<void> {
  const secretary = await askerFor(house, 'council-secretary');
  await secretary('post', `/council/councils/${councilId}/agenda-items`, item);
}

const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** A meeting of next month to which people are invited with these items. Answers its id. */
export async function invite(house: ServedHouse, councilId: string, items: readonly Body[]): Promise<string> {
  const [secretary, chair] = await Promise.all([
    askerFor(house, 'council-secretary'),
    askerFor(house, 'council-chair'),
  ]);
  for (const item of items) await secretary('post', `/council/councils/${councilId}/agenda-items`, item);
  await chair('post', `/council/councils/${councilId}/demand`);
  const id = idIn(await secretary('post', `/council/councils/${councilId}/meetings`, nextMonth()));
  const move = (action: string, body: Body) => secretary('post', `/council/meetings/${id}/transitions/${action}`, body);
  await move('confirm', { holidayAccepted: true });
  await chair('post', `/council/meetings/${id}/consents/convoke`);
  await move('convoke', { urgencyReason: 'نزدیکی نوروز' });
  return id;
}

/** In five minutes: near enough to open. */
const soon = (): Body => beginning(Date.now() + HOUR / 12);

/** In five weeks at 18:00 in Tehran, where no regular meeting is. */
const nextMonth = (): Body => beginning(Math.floor((Date.now() + 5 * WEEK) / DAY) * DAY + 14.5 * HOUR);

function beginning(start: number): Body {
  return {
    kind: 'extraordinary',
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + HOUR).toISOString(),
    place: 'سالن همایش',
    note: 'هشدار برف',
    petition: 3,
  };
}

async function attendAll(secretary: Ask, meetingId: string, councilId: string): Promise<void> {
  const { data } = await secretary('get', `/council/desk/councils/${councilId}/seats`);
  for (const { id } of data as readonly { id: string }[]) {
    await secretary('post', `/council/meetings/${meetingId}/attendance`, { seatId: id, type: 'arrive' });
  }
}
