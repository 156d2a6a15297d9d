import type { MessageRow } from '../../src/plugins/council/server/src/application/rows';
import { type TestCouncil, ask, dataOf, moved, someItem } from './council';
import { housePorts } from './council-resolutions';
import type { House } from './house';

const DAY = 24 * 3_600_000;
/** Far enough for every notice; no two meetings share a day. */
const days = { next: 40 };

/** A meeting to come to which everybody was invited, with one item on its agenda. */
export async function invitedMeeting(council: TestCouncil, texts: object = {}): Promise<string> {
  const { secretary, chair } = council;
  const id = await announcedMeeting(council, texts);
  await someItem(council);
  await moved(secretary, ['meetings', id, 'confirm'], { holidayAccepted: true });
  await ask(chair, `/meetings/${id}/consents/convoke`).expect(200);
  await moved(secretary, ['meetings', id, 'convoke'], { urgencyReason: 'فوری' });
  return id;
}

/** A meeting to come of which nobody was told yet. */
export async function announcedMeeting(council: TestCouncil, texts: object = {}): Promise<string> {
  const start = Date.now() + (days.next += 1) * DAY;
  const dates = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 2 * 3_600_000).toISOString() };
  const wanted = { kind: 'extraordinary', ...dates, place: 'ماکو', note: 'نشست', petition: 3, ...texts };
  const made = await ask(council.secretary, `/councils/${council.id}/meetings`, wanted).expect(200);
  return String(dataOf(made)['id']);
}

/** Another day: a week later. */
export async function putOff(council: TestCouncil, meetingId: string): Promise<void> {
  const start = Date.now() + (days.next += 1) * DAY;
  await moved(council.secretary, ['meetings', meetingId, 'reschedule'], {
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + 2 * 3_600_000).toISOString(),
    note: 'تعطیلی',
    holidayAccepted: true,
    urgencyReason: 'فوری',
  });
}

/** The letters about a meeting, oldest first. */
export const lettersAbout = (house: House, meetingId: string, where: object = {}): Promise<readonly MessageRow[]> =>
  housePorts(house).tables.messages.list({ entity: `meeting:${meetingId}`, ...where });

/** The path of the link by which whoever reads the letter answers. */
export function linkIn({ body }: Pick<MessageRow, 'body'>): string {
  const [address = ''] = /https?:\/\/\S+\/invitation\/\S+/.exec(body) ?? [];
  return new URL(address).pathname;
}
