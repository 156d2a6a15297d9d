import { type Json, err, ok } from '@hamresan/kit';
import { startOfNextDay, zonedParts } from 'strapi-plugin-persian/core';

import { agenciesOf, rolesIn, seesAll } from '../../domain/actor';
import { emptySections } from '../../domain/minutes/sections';
import { MINUTES, type MinutesFacts, type MinutesState } from '../../domain/minutes.workflow';
import { dueDateAfter } from '../../domain/schedule/deadlines';
import { useConsents } from '../consents';
import { baseOfMeeting } from '../meetings/meeting-quorum';
import { type Effect, type Movable, type MoveRequest, entityOf, move } from '../move';
import type { Answer, Ports } from '../ports';
import type { AgendaItemRow, MeetingRow, MinutesRow } from '../rows';
import { decisionToAmend, queueApprovals, voteOnMinutes } from './approval-items';
import { freeze } from './frozen-document';
import { factsAreOpen, readFactsAnew, sectionsOf, toSection } from './generate-minutes';
import { minutesFacts, objectingSeat } from './minutes-facts';
import type { CorrigendumFacts } from './section-facts';

type MinutesEffect = Effect<MinutesRow>;

const takeUp: MinutesEffect = ({ ports }) => Promise.resolve(ok({ draftedBy: ports.actor.label }));

async function meetingOf({ tables }: Ports, { id, meetingId }: MinutesRow): Promise<MeetingRow> {
  const meeting = await tables.meetings.find(meetingId);
  if (meeting === null) throw new Error(`council: the minutes ${id} are of no meeting.`);
  return meeting;
}

/** What people get is what was recorded last; from now on those who had a seat there may object, for so many working days. */
const circulate: MinutesEffect = async ({ ports, row }) => {
  const meeting = await meetingOf(ports, row);
  if (row.amends === null && factsAreOpen(meeting)) await readFactsAnew(ports, meeting, row);
  const empty = emptySections((await sectionsOf(ports, row.id)).map(toSection));
  if (empty.length > 0) return err({ code: 'guard-failed', rule: 'MN2', guard: 'sections-complete' });
  const { objectionDays } = await ports.byLawsOf(row.councilId);
  if (objectionDays === 0) return ok({ objectionsUntil: ports.now() });
  const today = zonedParts(ports.now(), meeting.zone).jalali;
  const last = dueDateAfter(today, objectionDays, await ports.calendar());
  return last.ok ? ok({ objectionsUntil: startOfNextDay(last.value, meeting.zone) }) : last;
};

/** An objection is against a section, by a seat that counted in the meeting. */
const object: MinutesEffect = async (doing) => {
  const { ports, row, request } = doing;
  const sections = await sectionsOf(ports, row.id);
  const section = sections.find(({ key }) => key === request.input['section'])?.key;
  const seatId = await objectingSeat(doing);
  if (section === undefined || seatId === null) return err({ code: 'field-invalid', field: 'section' });
  const { id: minutesId, edition } = row;
  await ports.tables.objections.add({ minutesId, edition, section, seatId, text: request.reason, at: ports.now() });
  return ok({});
};

/** Another text: whoever had signed or voted for the one before has not done so for this one. */
const nextEdition: MinutesEffect = async ({ ports, row }) => {
  await useConsents(ports, { entity: entityOf('minutes', row.id), action: 'sign' });
  return ok({ edition: row.edition + 1, objectionsUntil: null, readyAt: null });
};

const settle: MinutesEffect = ({ ports }) => Promise.resolve(ok({ readyAt: ports.now() }));

/** They come into force, and are frozen (I33). */
const approve: MinutesEffect = async ({ ports, row, request }) => {
  const vote = await voteOnMinutes(ports, row, request.input);
  const approvedAt = ports.now();
  const approvedIn = vote?.state === 'adopted' ? vote.id : null;
  const frozen = await freeze(ports, { ...row, approvedIn }, approvedAt);
  if (!frozen.ok) return frozen;
  await useConsents(ports, { entity: entityOf('minutes', row.id), action: 'sign' });
  return ok({ ...frozen.value, approvedAt, approvedIn });
};

const publish: MinutesEffect = ({ ports, row }) =>
  Promise.resolve(ok({ publishedAtFirst: row.publishedAtFirst ?? ports.now(), unpublishedAt: null }));

/** A trace stays: what was public once says when it was taken back (I45). */
const unpublish: MinutesEffect = ({ ports }) => Promise.resolve(ok({ unpublishedAt: ports.now() }));

/** The original stays as it is; what mends it is a document of its own, with a way of its own (I33). */
const amend: MinutesEffect = async ({ ports, row, request }) => {
  const decision = await decisionToAmend(ports, row, request.input);
  if (decision === null || row.documentHash === null) return err({ code: 'field-invalid', field: 'decidedIn' });
  const { id: amends, councilId, meetingId } = row;
  const facts = corrigendumFacts(row, decision, request.reason);
  const mending = { councilId, meetingId, amends, state: MINUTES.initial, edition: 1 };
  const corrigendum = await ports.tables.minutes.add(mending);
  const section = { minutesId: corrigendum.id, key: 'corrigendum', order: 0, facts: facts as Json };
  await ports.tables.minutesSections.add(section);
  const entity = entityOf('minutes', corrigendum.id);
  await ports.record({ action: 'generate', entity, to: MINUTES.initial, reason: request.reason });
  return ok({});
};

const corrigendumFacts = (
  { id, documentHash }: MinutesRow,
  { id: itemId, title, amendedText, motion }: AgendaItemRow,
  reason: string,
): CorrigendumFacts => ({
  kind: 'corrigendum',
  amends: id,
  amendsHash: documentHash ?? '',
  reason,
  decision: { itemId, title, text: amendedText ?? motion ?? '' },
});

/** Not shown to anybody but the council's staff. */
export const STATES_OF_STAFF: readonly MinutesState[] = ['generated', 'draft'];

/** The agencies of the asker that had a seat in the meeting: they see what is circulated (I34). */
export async function entitledAgencies(ports: Ports, meeting: MeetingRow): Promise<readonly string[]> {
  const { seats } = await baseOfMeeting(ports, meeting);
  return agenciesOf(ports.actor).filter((agency) => seats.some(({ agencyId }) => agencyId === agency));
}

export const MINUTES_MOVES: Movable<MinutesRow, MinutesFacts> = {
  kind: 'minutes',
  workflow: MINUTES,
  records: ({ tables }) => tables.minutes,
  rolesOf: async (ports, row) => {
    if (seesAll(ports.actor)) return rolesIn(ports.actor, []);
    const agencies = await entitledAgencies(ports, await meetingOf(ports, row));
    const isShown = agencies.length > 0 && !STATES_OF_STAFF.includes(row.state);
    return isShown ? rolesIn(ports.actor, agencies) : null;
  },
  factsOf: minutesFacts,
  signedIn: ['in-review', 'ready'],
  publicPartsOf: ({ meetingId }) => [{ kind: 'meeting', id: meetingId }],
  effects: {
    'take-up': takeUp,
    circulate,
    object,
    revise: nextEdition,
    settle,
    approve,
    'return-with-changes': nextEdition,
    publish,
    unpublish,
    amend,
  },
  afterwards: { settle: ({ ports, row }) => queueApprovals(ports.asHouse(), row.councilId) },
};

/** Sends the minutes of a meeting to those who were there, if that has not happened yet: with the meeting itself (MT16). */
export async function circulateMinutes(ports: Ports, meeting: MeetingRow, request: MoveRequest): Answer<null> {
  const [row] = await ports.tables.minutes.list({ meetingId: meeting.id, amends: null });
  if (row?.state !== 'draft') return ok(null);
  const circulating = { id: row.id, action: 'circulate', expectedVersion: null, reason: request.reason, input: {} };
  const moved = await move(ports, MINUTES_MOVES, circulating);
  return moved.ok ? ok(null) : moved;
}
