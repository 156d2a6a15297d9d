import { type Member, type TestCouncil, ask, dataOf, moved, someItem } from './council';

export type OpenMeeting = Readonly<{ id: string; itemId: string }>;

/** Meetings that are entered afterwards lie one after the other, so that none shares an hour. */
const days = { next: 0 };
const FIRST = Date.parse('2025-09-06T06:30:00Z');

/** An open meeting in which an item is discussed, with these seats there. */
export async function openMeeting(
  council: TestCouncil,
  present: readonly Member[] = council.members,
  item: object = {},
): Promise<OpenMeeting> {
  const { secretary, chair } = council;
  const start = FIRST + (days.next += 1) * 6 * 3_600_000;
  const wanted = {
    kind: 'extraordinary',
    isRetroactive: true,
    place: 'ماکو',
    note: 'نشست',
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + 3_600_000).toISOString(),
  };
  const id = String(dataOf(await ask(secretary, `/councils/${council.id}/meetings`, wanted).expect(200))['id']);
  const itemId = await someItem(council, item);
  await moved(secretary, ['meetings', id, 'confirm']);
  await ask(chair, `/meetings/${id}/consents/convoke`).expect(200);
  await moved(secretary, ['meetings', id, 'convoke']);
  await moved(secretary, ['meetings', id, 'freeze']);
  for (const member of present) await arrive(council, id, member);
  await moved(chair, ['meetings', id, 'open']);
  await moved(chair, ['agenda-items', itemId, 'discuss'], { note: 'زودتر از نوبت' });
  return { id, itemId };
}

const come =
  (type: 'arrive' | 'leave') =>
  ({ secretary }: TestCouncil, meetingId: string, { seatId }: Member) =>
    ask(secretary, `/meetings/${meetingId}/attendance`, { seatId, type }).expect(200);
const arrive = come('arrive');
export const leave = come('leave');

/** A question that is open to be voted on. */
export async function openPoll(council: TestCouncil, { itemId }: OpenMeeting, more: object = {}): Promise<string> {
  const question = { question: 'موافقید؟', ...more };
  const asked = await ask(council.secretary, `/agenda-items/${itemId}/polls`, question).expect(200);
  const id = String(dataOf(asked)['id']);
  await moved(council.chair, ['polls', id, 'open']);
  return id;
}

export const vote = (pollId: string, { person, seatId }: Member, choice: 'yes' | 'no' | 'abstain') =>
  ask(person, `/polls/${pollId}/ballots`, { seatId, choice });

/** `200`, or the code of the refusal. */
export const outcomeOf = ({ status, body }: { status: number; body: unknown }): unknown =>
  status === 200 ? 200 : (body as { error: { details: { code?: unknown } } }).error.details.code;
