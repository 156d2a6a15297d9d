import { LAST_PLACE } from '../../domain/agenda/agenda-order';
import { standingItems } from '../../domain/agenda/standing-items';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow, MinutesRow } from '../rows';

/** In the language of the council; its members read them in minutes and invitations. */
const TITLES = {
  'minutes-approval': 'تصویب صورت‌جلسهٔ پیشین',
  'follow-up': 'گزارش پیگیری مصوبه‌ها',
  'any-other-business': 'سایر موارد',
} as const;

const FIRST = -10;

/** Puts what is on every agenda on this one (I15); what is there already stays alone. */
export async function addStandingItems(ports: Ports, { id, councilId, startsAt }: MeetingRow): Promise<void> {
  const [there, waiting, laws] = await Promise.all([
    ports.tables.items.list({ meetingId: id, standing: { $notNull: true } }),
    ports.tables.minutes.list({ councilId, state: 'ready' }),
    ports.byLawsOf(councilId),
  ]);
  if (there.length > 0) return;
  const items = standingItems({
    minutesWaiting: await earlierThan(ports, startsAt, waiting),
    approvedByMeeting: laws.minutesApproval === 'next-meeting',
    votesUnderAnyOtherBusiness: laws.votesUnderAnyOtherBusiness,
  });
  for (const [at, { standing, kind, place, minutesOf }] of items.entries()) {
    await ports.tables.items.add({
      councilId,
      meetingId: id,
      standing,
      kind,
      title: TITLES[standing],
      motion: kind === 'decision' ? TITLES[standing] : null,
      minutesOf: minutesOf[0] ?? null,
      state: 'on-agenda',
      order: place === 'first' ? FIRST + at : LAST_PLACE,
      firstMeeting: id,
      needsAction: false,
    });
  }
}

/** A meeting approves the minutes of those before it, the earliest first. */
async function earlierThan(ports: Ports, startsAt: Date, waiting: readonly MinutesRow[]): Promise<readonly string[]> {
  const ids = waiting.map(({ meetingId }) => meetingId);
  const where = { id: { $in: ids }, startsAt: { $lt: startsAt } };
  const meetings = ids.length === 0 ? [] : await ports.tables.meetings.list(where, { orderBy: { startsAt: 'asc' } });
  return meetings.map(({ id }) => id);
}

/** The approval of minutes that became ready when this agenda was made already (I34). */
export const approvalItem = (
  { id, councilId }: MeetingRow,
  { minutesOf, order }: Readonly<{ minutesOf: string; order: number }>,
): Partial<AgendaItemRow> => ({
  councilId,
  meetingId: id,
  standing: 'minutes-approval',
  kind: 'decision',
  title: TITLES['minutes-approval'],
  motion: TITLES['minutes-approval'],
  minutesOf,
  state: 'on-agenda',
  order,
  firstMeeting: id,
  needsAction: false,
});
