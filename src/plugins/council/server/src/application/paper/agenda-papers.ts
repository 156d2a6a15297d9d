import { CLOSED_ITEM } from '../../domain/publication/wording';
import type { AgendaItemRow, AnnexRow, CouncilRow, MeetingRow } from '../rows';
import { numberOf } from '../minutes/item-facts';
import type { Print } from '../ports';
import { ITEM_KIND_WORDS, dateOf, dayOf, nameOfMeeting, timeOf } from './wording';

/** An item as a reader of this paper may see it: closed ones by their number alone (I13). */
export type SeenItem = Readonly<{ row: AgendaItemRow; isClosed: boolean; annexes: readonly AnnexRow[] }>;

export type Invited = Readonly<{ council: CouncilRow; meeting: MeetingRow; items: readonly SeenItem[]; now: Date }>;

/** The letter that invites a seat, or all of them where `to` is null. */
export function invitationPaper(invited: Invited, to: string | null): Print {
  const data = invitationOf(invited, to);
  return { template: 'council-invitation', title: data.heading, data, createdAt: null };
}

/** What an invitation says. */
export function invitationOf({ council, meeting, items, now }: Invited, to: string | null) {
  const name = nameOfMeeting(meeting);
  const { zone, startsAt, convokedAt } = meeting;
  return {
    council: council.name,
    date: dateOf(convokedAt ?? now, zone),
    heading: `دعوت‌نامهٔ ${name}`,
    to: to === null ? 'اعضای محترم شورا' : `نمایندهٔ محترم ${to}`,
    body: `بدین‌وسیله از نمایندهٔ آن دستگاه دعوت می‌شود در ${name} که روز ${dayOf(startsAt, zone)} ساعت ${timeOf(startsAt, zone)} برگزار می‌شود، حضور یابد.`,
    facts: lines(meeting),
    items: items.map(({ row, isClosed }) =>
      isClosed ? [numberOf(row), CLOSED_ITEM, ''] : [numberOf(row), row.title, row.agencyName ?? ''],
    ),
    signature: { name: 'دبیر شورا', post: council.name },
  };
}

/** Everything that is on an agenda, with what is to be decided and the names of annexes. */
export function agendaPaper({ council, meeting, items, now }: Invited): Print {
  const heading = `دستور ${nameOfMeeting(meeting)}`;
  const data = {
    council: council.name,
    date: dateOf(meeting.convokedAt ?? now, meeting.zone),
    heading,
    facts: lines(meeting),
    items: items.map((item) => ({ ...agendaPart(item), annexes: item.annexes.map(({ name }) => name) })),
  };
  return { template: 'council-agenda', title: heading, data, createdAt: null };
}

const lines = ({ startsAt, endsAt, zone, place, link }: MeetingRow) =>
  [
    ['روز', dayOf(startsAt, zone)],
    ['ساعت', `${timeOf(startsAt, zone)} تا ${timeOf(endsAt, zone)}`],
    ['مکان', place ?? ''],
    ['پیوند', link ?? ''],
  ].filter(([, value]) => value !== '');

/** An item with what is to be read before it is discussed. */
export function agendaPart({ row, isClosed }: SeenItem) {
  if (isClosed) {
    return { number: numberOf(row), title: CLOSED_ITEM, kind: '', agency: '', text: '', motion: '' };
  }
  return {
    number: numberOf(row),
    title: row.title,
    kind: ITEM_KIND_WORDS[row.kind] + (row.isLate ? ' (خارج از مهلت)' : ''),
    agency: row.agencyName ?? '',
    text: row.text ?? '',
    motion: row.standing === null ? (row.motion ?? '') : '',
  };
}
