import { type Json, err, ok } from '@hamresan/kit';
import { toIsoDay, zonedParts } from 'strapi-plugin-persian/core';

import { seesAll } from '../../domain/actor';
import { type MinutesSection, regenerated } from '../../domain/minutes/sections';
import { MINUTES, type MinutesState } from '../../domain/minutes.workflow';
import { baseOfMeeting } from '../meetings/meeting-quorum';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { MeetingRow, MinutesRow, MinutesSectionRow } from '../rows';
import { attendanceFacts } from './attendance-facts';
import { followUpFacts } from './follow-up-facts';
import { itemFacts } from './item-facts';
import { type HeadFacts, type SectionFacts, itemKey } from './section-facts';

type FactSection = Readonly<{ key: string; facts: SectionFacts }>;

/** Facts are mended at their source while the meeting is in one of these (I32). */
const STATES_WITH_OPEN_FACTS = ['held', 'adjourned'];
const STATES_BEFORE_APPROVAL: readonly MinutesState[] = ['generated', 'draft', 'in-review', 'ready'];

/**
 * The minutes of a meeting that has ended: one section for each thing that was recorded (I32). Where there are some
 * already, since the meeting was reopened, their facts are read anew and every text stays. Approved ones stay as they are.
 */
export async function generateMinutes(ports: Ports, meeting: MeetingRow): Promise<void> {
  const { id: meetingId, councilId } = meeting;
  const [known] = await ports.tables.minutes.list({ meetingId, amends: null });
  if (known !== undefined && !STATES_BEFORE_APPROVAL.includes(known.state)) return;
  const row = known ?? (await ports.tables.minutes.add({ councilId, meetingId, state: MINUTES.initial, edition: 1 }));
  await readFactsAnew(ports, meeting, row);
  const action = known === undefined ? 'generate' : 'regenerate';
  await ports.record({ action, entity: entityOf('minutes', row.id), to: row.state });
}

/** Reads the facts anew because somebody mended one (I32); refused once the meeting is circulated: `facts-locked`. */
export async function regenerateMinutes(ports: Ports, id: string): Answer<MinutesRow> {
  const known = await ports.tables.minutes.find(id);
  if (known === null || !seesAll(ports.actor)) return err({ code: 'not-found' });
  if (!ports.actor.staff.includes('secretary')) return err({ code: 'role-required', roles: ['secretary'] });
  return ports.inTurn(known.councilId, async () => {
    const row = await ports.tables.minutes.find(id);
    const meeting = row && (await ports.tables.meetings.find(row.meetingId));
    if (row === null || meeting === null) return err({ code: 'not-found' });
    if (!STATES_BEFORE_APPROVAL.includes(row.state)) return err({ code: 'minutes-locked', state: row.state });
    if (row.amends !== null || !factsAreOpen(meeting)) return err({ code: 'facts-locked', state: meeting.state });
    await readFactsAnew(ports, meeting, row);
    const version = row.version + 1;
    await ports.tables.minutes.change(id, { version });
    await ports.record({ action: 'regenerate', entity: entityOf('minutes', id) });
    return ok({ ...row, version });
  });
}

export const factsAreOpen = ({ state }: MeetingRow): boolean => STATES_WITH_OPEN_FACTS.includes(state);

/** The sections of minutes in their order; one whose fact went and in which nobody had written is none. */
export async function sectionsOf({ tables }: Ports, minutesId: string): Promise<readonly MinutesSectionRow[]> {
  const rows = await tables.minutesSections.list({ minutesId }, { orderBy: { order: 'asc' } });
  return rows.filter(({ facts, text }) => facts !== null || (text ?? '').trim() !== '');
}

export const toSection = ({ key, facts, text, isWithoutDiscussion }: MinutesSectionRow): MinutesSection => ({
  key,
  facts,
  text: text ?? '',
  isWithoutDiscussion,
});

/** Replaces the facts of all sections, and keeps their texts. */
export async function readFactsAnew(ports: Ports, meeting: MeetingRow, { id }: MinutesRow): Promise<void> {
  const rows = await ports.tables.minutesSections.list({ minutesId: id });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const sections = regenerated(rows.map(toSection), await factsOf(ports, meeting));
  for (const [order, section] of sections.entries()) {
    const before = byKey.get(section.key);
    const isWithoutDiscussion = saysNothing(section, before);
    const fresh = { order, facts: section.facts, isWithoutDiscussion };
    if (before === undefined) await ports.tables.minutesSections.add({ ...fresh, minutesId: id, key: section.key });
    else await ports.tables.minutesSections.change(before.id, fresh);
  }
  const kept = new Set(sections.map(({ key }) => key));
  for (const { id: gone } of rows.filter(({ key }) => !kept.has(key))) {
    await ports.tables.minutesSections.change(gone, { facts: null, isWithoutDiscussion: true });
  }
}

/** Of what nobody discussed no text is missing: of the head or the closing, and of an item that was not reached. */
function saysNothing({ facts, isWithoutDiscussion }: MinutesSection, before: MinutesSectionRow | undefined): boolean {
  const wasDiscussed = isDiscussed(facts);
  if (before === undefined) return !wasDiscussed;
  // It was called after the meeting was reopened: now somebody has to say something, or that nothing was said.
  return wasDiscussed && !isDiscussed(before.facts) ? false : isWithoutDiscussion;
}

function isDiscussed(facts: Json): boolean {
  const known = facts as SectionFacts | null;
  return known?.kind === 'item' && known.startedAt !== null;
}

async function factsOf(ports: Ports, meeting: MeetingRow): Promise<readonly Readonly<{ key: string; facts: Json }>[]> {
  const items = await ports.tables.items.list({ meetingId: meeting.id }, { orderBy: { order: 'asc' } });
  const base = await baseOfMeeting(ports, meeting);
  const names = new Map(base.seats.map(({ seatId, agencyName }) => [seatId, agencyName]));
  const sections: FactSection[] = [
    { key: 'head', facts: await headFacts(ports, meeting) },
    { key: 'attendance', facts: await attendanceFacts(ports, meeting, items) },
  ];
  for (const item of items) {
    const facts = await itemFacts(ports, item, (seatId) => names.get(seatId) ?? '');
    sections.push({ key: itemKey(item.id), facts });
  }
  const followUp = items.find(({ standing }) => standing === 'follow-up');
  sections.push({ key: 'follow-up', facts: await followUpFacts(ports, meeting, followUp) });
  const { endedAt, zone, state } = meeting;
  const isAdjourned = state === 'adjourned';
  const closing = { kind: 'closing', endedAt: endedAt?.toISOString() ?? null, zone, isAdjourned } as const;
  return [...sections, { key: 'closing', facts: closing }].map(({ key, facts }) => ({ key, facts: facts }));
}

async function headFacts({ tables }: Ports, meeting: MeetingRow): Promise<HeadFacts> {
  const council = await tables.councils.find(meeting.councilId);
  const { kind, number, jalaliYear, jalaliMonth, startsAt, openedAt, zone, place } = meeting;
  return {
    kind: 'head',
    council: council?.name ?? '',
    meetingKind: kind,
    number,
    jalaliYear,
    jalaliMonth,
    day: toIsoDay(zonedParts(startsAt, zone).jalali),
    openedAt: openedAt?.toISOString() ?? null,
    zone,
    place,
  };
}
