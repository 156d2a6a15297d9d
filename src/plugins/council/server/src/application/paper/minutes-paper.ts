import type { MinutesSection } from '../../domain/minutes/sections';
import { CLOSED_ITEM } from '../../domain/publication/wording';
import type {
  AttendanceFacts,
  AttendedSeat,
  ClosingFacts,
  CorrigendumFacts,
  FollowUpFacts,
  HeadFacts,
  ItemFacts,
  PollFacts,
  SectionFacts,
} from '../minutes/section-facts';
import type { Print } from '../ports';
import type { MinutesRow, PaperRow } from '../rows';
import {
  ITEM_KIND_WORDS,
  OUTCOME_WORDS,
  POLL_OUTCOME_WORDS,
  RESOLUTION_WORDS,
  dateOf,
  dayInNumbers,
  dayInWords,
  nameOfMeeting,
  timeOf,
} from './wording';

const AUDIENCES = { minutes: '', 'public-minutes': ' (نسخهٔ همگانی)' } as const;

/** Minutes as they are printed, from these sections and nothing else: whoever may see less hands over less (I13). */
export function minutesPaper(row: MinutesRow, sections: readonly MinutesSection[], kind: PaperRow['kind']): Print {
  const head = factsIn(sections, 'head');
  const data = {
    ...headPart(head, kind),
    ...approvalPart(row, head?.zone ?? TEHRAN),
    corrigendum: corrigendumPart(factsIn(sections, 'corrigendum')),
    attendance: attendancePart(factsIn(sections, 'attendance')),
    items: sections.flatMap(itemPart),
    followUp: followUpRows(factsIn(sections, 'follow-up')),
    circulations: circulationRows(factsIn(sections, 'follow-up')),
    notes: sections.flatMap(notePart),
    closing: closingLine(factsIn(sections, 'closing')),
  };
  return { template: 'council-minutes', title: data.heading, data, createdAt: row.approvedAt };
}

const TEHRAN = 'Asia/Tehran';

/** A corrigendum has no head of its own: it is about a document that has one. */
const headPart = (head: HeadFacts | undefined, kind: PaperRow['kind']) =>
  head === undefined
    ? { council: '', heading: 'اصلاحیهٔ صورت‌جلسه', facts: [] }
    : { council: head.council, heading: `صورت‌جلسهٔ ${nameOf(head)}${AUDIENCES[kind]}`, facts: headLines(head) };

const approvalPart = ({ approvedAt, documentHash }: MinutesRow, zone: string) => ({
  date: approvedAt === null ? '' : dateOf(approvedAt, zone),
  isDraft: approvedAt === null,
  hash: documentHash,
});

const nameOf = ({ meetingKind, number, jalaliYear, jalaliMonth }: HeadFacts): string =>
  nameOfMeeting({ kind: meetingKind, number, jalaliYear, jalaliMonth });

type Kind = SectionFacts['kind'];
type FactsOf<Each extends Kind> = Extract<SectionFacts, { kind: Each }>;

function factsIn<Each extends Kind>(sections: readonly MinutesSection[], kind: Each): FactsOf<Each> | undefined {
  const all = sections.map(({ facts }) => facts as SectionFacts | null);
  return all.find((facts): facts is FactsOf<Each> => facts?.kind === kind);
}

const headLines = ({ day, openedAt, zone, place }: HeadFacts) =>
  [
    ['روز', dayInWords(day)],
    ['آغاز', timeOf(openedAt, zone)],
    ['مکان', place ?? ''],
  ].filter(([, value]) => value !== '');

const corrigendumPart = (facts: CorrigendumFacts | undefined) =>
  facts === undefined
    ? null
    : {
        reason: facts.reason,
        decision: facts.decision.title,
        text: facts.decision.text,
        hash: facts.amendsHash,
      };

function attendancePart(facts: AttendanceFacts | undefined) {
  if (facts === undefined) return null;
  const { seats, quorum, zone } = facts;
  return {
    rows: seats.map((seat) => [
      seat.agencyName,
      standingWords(seat),
      timeOf(seat.arrivedAt, zone),
      timeOf(seat.leftAt, zone),
    ]),
    quorum: { base: quorum.base, needed: quorum.needed, present: quorum.present, isMet: quorum.isMet },
  };
}

const AWAY_WORDS = { excused: 'غایب با عذر', absent: 'غایب' } as const;

/** `حاضر (با تأخیر، ترک پیش از پایان)`, and of which items it kept out (I22). */
function standingWords({ standing, cameLate, leftEarly, recusedFrom }: AttendedSeat): string {
  if (standing !== 'present') return AWAY_WORDS[standing];
  const numbers = recusedFrom.map(({ number }) => number).join('، ');
  const remarks = [
    cameLate ? 'با تأخیر' : '',
    leftEarly ? 'ترک پیش از پایان' : '',
    numbers === '' ? '' : `کناره‌گیری از دستور ${numbers}`,
  ].filter((remark) => remark !== '');
  return remarks.length === 0 ? 'حاضر' : `حاضر (${remarks.join('، ')})`;
}

function itemPart(section: MinutesSection) {
  const facts = section.facts as SectionFacts | null;
  if (facts?.kind === 'closed-item') return [{ ...EMPTY_ITEM, number: facts.number, title: CLOSED_ITEM }];
  return facts?.kind === 'item' ? [openItemPart(facts, section)] : [];
}

function openItemPart(facts: ItemFacts, section: MinutesSection) {
  const { number, title, itemKind, agencyName, outcome, polls, changes, recused } = facts;
  return {
    number,
    title,
    kind: ITEM_KIND_WORDS[itemKind],
    agency: agencyName ?? '',
    motion: wordsDecided(facts),
    text: saidOn(facts, section),
    recused: recused.map(({ agencyName: name, reason }) => (reason === '' ? name : `${name} (${reason})`)),
    changes,
    annexes: (facts.annexes ?? []).map(({ name }) => name),
    polls: (polls ?? []).map(pollRow),
    outcome: OUTCOME_WORDS[outcome] ?? '',
    resolution: resolutionLines(facts),
  };
}

/** The words that were decided on, as they came out of it. */
const wordsDecided = ({ amendedText, motion, text }: ItemFacts): string => amendedText ?? motion ?? text ?? '';

/** What somebody wrote; that there was no discussion is said of what was called alone. */
const saidOn = ({ startedAt }: ItemFacts, { text, isWithoutDiscussion }: MinutesSection): string =>
  text === '' && isWithoutDiscussion && startedAt !== null ? 'گفت‌وگویی نشد.' : text;

const EMPTY_ITEM = {
  kind: '',
  agency: '',
  motion: '',
  text: '',
  recused: [],
  changes: [],
  annexes: [],
  polls: [],
  outcome: '',
  resolution: [],
};

/** Six columns and the result (I27); of what may not be told there is a dash, which is no nought. */
function pollRow({ question, counts, outcome, castingVote, isSecret }: PollFacts) {
  const { yes, no, abstain, presentNotVoting, absent, recused } = counts ?? NOT_TOLD;
  const result = POLL_OUTCOME_WORDS[outcome] + (castingVote === null ? '' : ' (با رأی رئیس)');
  const name = isSecret ? `${question} (رأی پنهان)` : question;
  return [name, yes, no, abstain, presentNotVoting, absent, recused, result];
}
const NOT_TOLD = { yes: '–', no: '–', abstain: '–', presentNotVoting: '–', absent: '–', recused: '–' };

function resolutionLines({ resolution }: ItemFacts): readonly (readonly string[])[] {
  if (resolution === null) return [];
  return [
    ['شمارهٔ مصوبه', resolution.number],
    ['مسئول', resolution.leadName ?? ''],
    ['مهلت', dayInWords(resolution.dueDay)],
  ].filter(([, value]) => value !== '');
}

const followUpRows = (facts: FollowUpFacts | undefined) =>
  (facts?.lines ?? []).map(({ number, title, leadName, dueDay, state, percent, isOverdue }) => [
    number,
    title,
    leadName,
    dayInNumbers(dueDay),
    RESOLUTION_WORDS[state] + (isOverdue ? ' (گذشته از مهلت)' : ''),
    `${String(percent)}٪`,
  ]);

/** What was asked in writing since the last meeting, as this one heard of it (I31). */
const circulationRows = (facts: FollowUpFacts | undefined) =>
  (facts?.circulations ?? []).map(({ title, motion, counts, outcome }) => {
    const { yes, no, abstain, absent } = counts;
    return [`${title}: ${motion}`, yes, no, abstain, absent, POLL_OUTCOME_WORDS[outcome]];
  });

/** What somebody wrote beside facts that have no place of their own for it, or whose fact is gone (I32). */
function notePart({ facts, text }: MinutesSection): readonly string[] {
  const known = facts as SectionFacts | null;
  const hasPlace = known?.kind === 'item' || known?.kind === 'closed-item';
  return hasPlace || text.trim() === '' ? [] : [text];
}

function closingLine(facts: ClosingFacts | undefined): string {
  if (facts === undefined) return '';
  const at = timeOf(facts.endedAt, facts.zone);
  return facts.isAdjourned ? `جلسه در ساعت ${at} ناتمام ماند.` : `جلسه در ساعت ${at} پایان یافت.`;
}
