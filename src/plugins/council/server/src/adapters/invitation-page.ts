import { formatJalali, formatTime, zonedParts } from 'strapi-plugin-persian/core';

import type { InvitationPage } from '../application/invitations/invitation-link';
import type { MeetingRow } from '../application/rows';
import { ANSWERS, LONGEST_NOTE } from '../domain/invitations/answers';
import { meetingTitle } from '../domain/publication/wording';
import texts from '../texts/invitation-page.json';
import type { PageRequest } from './http';

type Language = keyof typeof texts;

export const languageOf = (request: Pick<PageRequest, 'acceptsLanguages'>): Language =>
  request.acceptsLanguages('fa', 'en') === 'en' ? 'en' : 'fa';

export type Said = Readonly<{ isWritten?: boolean; problem?: string }>;

/** A page without scripts, for people who follow the link of a letter and have no account, or are not logged in. */
export function renderInvitation(language: Language, page: InvitationPage, said: Said = {}): string {
  const say = texts[language];
  const { meeting, seat, councilName } = page;
  const facts: readonly (readonly [string, string])[] = [
    [say.for, isolated(seat.agencyName)],
    [say.when, escape(timeIn(language, meeting))],
    ...(meeting.place === null ? [] : [[say.where, isolated(meeting.place)] as const]),
  ];
  return frame(language, {
    title: titleIn(language, meeting),
    content: [
      `<p class="council">${isolated(councilName)}</p>`,
      `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`,
      ...outcome(language, said),
      page.standing === 'open' ? form(language, page) : `<p role="alert">${say[page.standing]}</p>`,
    ].join('\n'),
  });
}

function outcome(language: Language, { isWritten, problem }: Said): readonly string[] {
  const written = isWritten === true ? [`<p role="status">${texts[language].written}</p>`] : [];
  return problem === undefined ? written : [`<p role="alert">${escape(problem)}</p>`];
}

/** The same for every address that is no invitation. */
export const renderNoInvitation = (language: Language): string =>
  frame(language, { title: texts[language].title, content: `<p role="alert">${texts[language].unknown}</p>` });

function form(language: Language, { answer, note }: InvitationPage): string {
  const say = texts[language];
  const buttons = ANSWERS.map(
    (each) =>
      `<button name="answer" value="${each}" class="${each}"${each === answer ? ' aria-pressed="true"' : ''}>${say[each]}</button>`,
  );
  const known = answer === 'needs-action' ? `<p>${say.question}</p>` : `<p>${say[`now-${answer}`]}. ${say.change}</p>`;
  return `<form method="post">
${known}
<label>${say.note}<textarea name="note" rows="2" maxlength="${String(LONGEST_NOTE)}" dir="auto">${escape(note ?? '')}</textarea></label>
<div class="answers">${buttons.join('')}</div>
</form>`;
}

const KINDS_IN_ENGLISH = {
  regular: 'Regular meeting',
  extraordinary: 'Extraordinary meeting',
  continuation: 'Continued meeting',
} as const;

function titleIn(language: Language, { kind, number, jalaliYear, jalaliMonth }: MeetingRow): string {
  if (language === 'en') return `${KINDS_IN_ENGLISH[kind]}${number === null ? '' : ` ${String(number)}`}`;
  const named = kind === 'extraordinary' ? 'extraordinary' : 'regular';
  return meetingTitle({ kind: named, number, period: { year: jalaliYear, month: jalaliMonth } });
}

/** The Jalali day in every language; for those who count otherwise with the Gregorian one behind it. */
function timeIn(language: Language, { startsAt, endsAt, zone }: MeetingRow): string {
  const [start, end] = [zonedParts(startsAt, zone), zonedParts(endsAt, zone)];
  if (language === 'fa')
    return `${formatJalali(start.jalali, 'full')}، ساعت ${formatTime(start)} تا ${formatTime(end)}`;
  const parts = (calendar: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { ...options, timeZone: zone });
  const day = parts('persian', { weekday: 'long', day: 'numeric', month: 'long' }).format(startsAt);
  const gregorian = parts('gregory', { dateStyle: 'medium' }).format(startsAt);
  const times = [startsAt, endsAt].map((at) => parts('gregory', { timeStyle: 'short' }).format(at));
  return `${day} ${String(start.jalali.year)} (${gregorian}), ${times.join(' – ')}`;
}

type Page = Readonly<{ title: string; content: string }>;

const frame = (language: Language, { title, content }: Page): string => `<!doctype html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex,nofollow">
<title>${escape(title)}</title>
<style>${STYLE}</style>
<main><h1>${escape(title)}</h1>
${content}
</main></html>`;

const STYLE = `body{font:16px/1.7 Vazirmatn,Tahoma,sans-serif;background:#f6f6f9;color:#212134;margin:0}
main{max-width:32rem;margin:8vh auto;padding:2rem;background:#fff;border:1px solid #eaeaef;border-radius:8px}
h1{font-size:1.4rem;margin:0}.council{margin:0;color:#666687}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:1.5rem 0}dt{color:#666687}dd{margin:0}
label{display:block;margin:1rem 0 0}
textarea{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:1px solid #8e8ea9;border-radius:4px}
.answers{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1.5rem}
button{flex:1 1 8rem;padding:.6rem;font:inherit;color:#271fe0;background:#f0f0ff;border:1px solid #d9d8ff;border-radius:4px;cursor:pointer}
button[aria-pressed=true]{color:#fff;background:#4945ff;border-color:#4945ff}
:focus-visible{outline:2px solid #4945ff;outline-offset:2px}[role=alert]{color:#b72b1a}[role=status]{color:#2f6846}`;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);

const isolated = (text: string): string => `<bdi>${escape(text)}</bdi>`;
