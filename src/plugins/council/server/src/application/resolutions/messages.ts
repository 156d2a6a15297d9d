import { formatJalali, fromIsoDay } from 'strapi-plugin-persian/core';

import { notificationKey } from '../../domain/notifications';
import { writeNumber } from '../../domain/numbering';
import { entityOf } from '../move';
import type { Ports } from '../ports';
import type { ResolutionRow } from '../rows';

/** In the language of the council, as its people read it. */
const SENTENCES = {
  assigned: 'این مصوبه به شما سپرده شد. پذیرش یا نپذیرفتن آن را در سامانه ثبت کنید.',
  refused: 'دستگاه مسئول این مصوبه را نپذیرفت. مسئول تازه‌ای تعیین کنید.',
  'lead-ended': 'دستگاه مسئول این مصوبه پایان یافت. مسئول تازه‌ای تعیین کنید.',
  'extension-requested': 'برای این مصوبه مهلت بیشتری خواسته شد.',
  'extension-granted': 'مهلت این مصوبه تمدید شد.',
  'extension-denied': 'تمدید مهلت این مصوبه پذیرفته نشد.',
  'reported-done': 'انجام این مصوبه گزارش شد و چشم‌به‌راه راستی‌آزمایی است.',
  returned: 'گزارش انجام این مصوبه بازگردانده شد.',
  verified: 'انجام این مصوبه تأیید شد.',
  'verified-partly': 'بخشی از انجام این مصوبه تأیید شد.',
  superseded: 'مصوبه‌ای دیگر جای این مصوبه را گرفت.',
  repealed: 'این مصوبه لغو شد.',
  'not-feasible': 'شورا این مصوبه را ناشدنی دانست.',
} as const;
export type ResolutionEvent = keyof typeof SENTENCES;

type Told = Pick<ResolutionRow, 'leadSeat' | 'supporting'>;
/** To which addresses something goes. */
export type Recipients = (ports: Ports, row: Told) => Promise<readonly string[]>;

/** The office of the seat that leads; of a seat without an address nobody is told by letter. */
export const toLead: Recipients = ({ tables }, { leadSeat }) => officesOf(tables, leadSeat === null ? [] : [leadSeat]);

/** Secretary and chair have one mailbox, from which all letters of the council come. */
export const toSecretariat: Recipients = ({ home }) => Promise.resolve([home.organizer.email]);

/** Who looks whether it is done, and the seats that support it, which are asked (5.5). */
export const toVerifiers: Recipients = async (ports, { supporting }) => [
  ...new Set([ports.home.organizer.email, ...(await officesOf(ports.tables, supporting ?? []))]),
];

async function officesOf({ seats }: Ports['tables'], seatIds: readonly string[]): Promise<readonly string[]> {
  const found = await seats.list({ id: { $in: seatIds } });
  return found.flatMap(({ email }) => email ?? []);
}

/** `مصوبهٔ 12/1404`. */
export const nameOf = ({ kind, number, numberYear }: ResolutionRow): string =>
  number === null || numberYear === null ? 'مصوبه' : `مصوبهٔ ${writeNumber({ kind, number, year: numberYear })}`;

/** What a message says of a resolution: of a confidential one no more than its number and day (I13). */
export function describe(row: ResolutionRow): string {
  const due = row.dueDay === null ? null : fromIsoDay(row.dueDay);
  const title = row.isConfidential ? '' : `: ${row.title}`;
  return `${nameOf(row)}${title}${due === null ? '' : ` — مهلت ${formatJalali(due, 'numeric')}`}`;
}

type Telling = Readonly<{ event: ResolutionEvent; recipients: Recipients }>;

/** Writes down what people are to be told of a resolution that is being moved, each of them once (I46). */
export async function tellOf(ports: Ports, row: ResolutionRow, { event, recipients }: Telling): Promise<void> {
  const entity = entityOf('resolution', row.id);
  await ports.tell(
    (await recipients(ports, row)).map((recipient) => ({
      councilId: row.councilId,
      key: notificationKey({ event, entity, version: row.version + 1, recipient }),
      event: `resolution-${event}`,
      entity,
      recipient,
      subject: nameOf(row),
      body: `${SENTENCES[event]}\n${describe(row)}`,
      sendAt: ports.now(),
    })),
  );
}
