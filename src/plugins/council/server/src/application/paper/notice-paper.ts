import { resolutionNumber } from '../minutes/item-facts';
import type { Print } from '../ports';
import type { CouncilRow, MeetingRow, ResolutionRow } from '../rows';
import { dateOf, dayInWords, dayOf, nameOfMeeting } from './wording';

type Noticed = Readonly<{
  council: CouncilRow;
  meeting: MeetingRow | null;
  resolution: ResolutionRow;
  /** Names of the agencies that help. */
  supporting: readonly string[];
}>;

/** The letter by which the lead of a resolution learns what to do until when (5.5). */
export function noticePaper({ council, meeting, resolution, supporting }: Noticed): Print {
  const number = resolutionNumber(resolution);
  const heading = `ابلاغ مصوبهٔ ${number}`;
  const { adoptedAt, leadName, dueDay, title, text } = resolution;
  const data = {
    council: council.name,
    number,
    date: adoptedAt === null ? '' : dateOf(adoptedAt, council.zone),
    heading,
    to: leadName ?? 'اعضای محترم شورا',
    body: bodyOf(meeting, adoptedAt === null ? '' : dayOf(adoptedAt, council.zone)),
    title,
    text,
    facts: [
      ['مسئول', leadName ?? ''],
      ['همکاران', supporting.join('، ')],
      ['مهلت', dayInWords(dueDay)],
    ].filter(([, value]) => value !== ''),
    signature: { name: 'دبیر شورا', post: council.name },
  };
  return { template: 'council-notice', title: heading, data, createdAt: adoptedAt };
}

const bodyOf = (meeting: MeetingRow | null, day: string): string =>
  meeting === null
    ? `مصوبهٔ زیر که در روز ${day} تصویب شده است، برای اجرا ابلاغ می‌شود.`
    : `مصوبهٔ زیر که در ${nameOfMeeting(meeting)} در روز ${day} تصویب شده است، برای اجرا ابلاغ می‌شود.`;
