import { ok } from '@hamresan/kit';
import { zonedParts } from 'strapi-plugin-persian/core';

import { agenciesOf, rolesIn, seesAll } from '../../domain/actor';
import { placesOf } from '../../domain/agenda/agenda-order';
import { freshNumbers } from '../../domain/agenda/item-numbers';
import { MEETING, type MeetingFacts } from '../../domain/meeting.workflow';
import { nextSequence } from '../../domain/icalendar/changes';
import { AGENDA_ITEM_MOVES } from '../agenda/move-agenda-item';
import { carryOver, pool } from '../agenda/carry';
import { noteCirculations } from '../circulations/circulate';
import { useConsents } from '../consents';
import { askAnew } from '../invitations/write-answer';
import { queueApprovals } from '../minutes/approval-items';
import { generateMinutes } from '../minutes/generate-minutes';
import { circulateMinutes } from '../minutes/move-minutes';
import { type MeetingNotice, tellOfMeeting } from '../notices/meeting-notices';
import { type Effect, type Movable, type MoveRequest, entityOf, move } from '../move';
import type { Answer, Ports } from '../ports';
import type { MeetingRow } from '../rows';
import { itemsOnAgenda, writeAgendaVersion } from './agenda-versions';
import { deadlinesFor, movedDeadlines } from './meeting-deadlines';
import { meetingFacts } from './meeting-facts';
import { baseOfMeeting } from './meeting-quorum';
import { addStandingItems } from './standing-agenda';
import { wantedDates } from './wanted-dates';

type MeetingEffect = Effect<MeetingRow>;

const textIn = (input: Readonly<Record<string, unknown>>, name: string, before: string | null): string | null => {
  const value = input[name];
  return typeof value === 'string' ? value.trim() || null : before;
};

const placeIn = ({ place, link }: MeetingRow, { input }: MoveRequest) => ({
  place: textIn(input, 'place', place),
  link: textIn(input, 'link', link),
});

/** Another day, time or place: the calendar entry keeps its identity and counts up, deadlines follow (I8, I47). */
const reschedule: MeetingEffect = async ({ ports, row, request }) => {
  const dates = wantedDates(row, request.input);
  const where = placeIn(row, request);
  const isSame = dates.startsAt.getTime() === row.startsAt.getTime() && dates.endsAt.getTime() === row.endsAt.getTime();
  const deadlines = await movedDeadlines(ports, row, dates.startsAt);
  if (!deadlines.ok) return deadlines;
  const { jalali } = zonedParts(dates.startsAt, row.zone);
  const isMoved = where.place !== row.place || where.link !== row.link;
  const change = { time: !isSame, place: isMoved, cancelled: false, agenda: false };
  const sequence = nextSequence(row.sequence, change);
  await ports.untell(entityOf('meeting', row.id));
  await askAnew(ports, row, { change, sequence });
  return ok({
    ...dates,
    ...where,
    ...deadlines.value,
    jalaliYear: jalali.year,
    jalaliMonth: jalali.month,
    reason: request.reason || row.reason,
    holidayAccepted: row.holidayAccepted || request.input['holidayAccepted'] === true,
    sequence,
  });
};

/** Day and place stand: agencies propose, what waited comes on the agenda first (I10), what is always there as well (I15). */
const confirm: MeetingEffect = async ({ ports, row, request }) => {
  const dates = wantedDates(row, request.input);
  const deadlines = await deadlinesFor(ports, { ...row, ...dates });
  if (!deadlines.ok) return deadlines;
  return ok({
    ...dates,
    ...placeIn(row, request),
    ...deadlines.value,
    holidayAccepted: row.holidayAccepted || request.input['holidayAccepted'] === true,
  });
};

async function fillAgenda({ ports, row }: { ports: Ports; row: MeetingRow }): Promise<void> {
  const house = ports.asHouse();
  await addStandingItems(house, row);
  for (const { id } of await pool(house, row.councilId)) {
    await move(house, AGENDA_ITEM_MOVES, moveOf(id, 'schedule', { meetingId: row.id }));
  }
}

const moveOf = (id: string, action: string, input: Readonly<Record<string, unknown>> = {}): MoveRequest => ({
  id,
  action,
  expectedVersion: null,
  reason: '',
  input,
});

/** Numbers are given, and the agenda is written down as people are invited with it (I11, I12). */
const convoke: MeetingEffect = async ({ ports, row, request }) => {
  const items = await itemsOnAgenda(ports, row.id);
  const [numbers, places] = [freshNumbers(items.length), placesOf(items)];
  for (const [at, { id }] of items.entries()) {
    const { main, sub } = numbers[at] ?? { main: at + 1, sub: null };
    await ports.tables.items.change(id, { numberMain: main, numberSub: sub, order: places[at] ?? at + 1 });
  }
  await writeAgendaVersion(ports, row.id, 1);
  await useConsents(ports, { entity: entityOf('meeting', row.id), action: 'convoke' });
  return ok({
    convokedAt: ports.now(),
    agendaVersion: 1,
    urgencyReason: textIn(request.input, 'urgencyReason', row.urgencyReason),
  });
};

const reviseAgenda: MeetingEffect = async ({ ports, row }) => {
  await writeAgendaVersion(ports, row.id, row.agendaVersion + 1);
  return ok({ agendaVersion: row.agendaVersion + 1 });
};

/** From here on the meeting has its number (I4) and the seats it reckons with (I18). */
const open: MeetingEffect = async ({ ports, row }) => {
  const quorumBase = await baseOfMeeting(ports, row);
  const opened = { openedAt: ports.now(), quorumBase };
  // A meeting that was reopened, or goes on elsewhere, keeps what it has.
  if (row.number !== null || row.kind === 'continuation') return ok(opened);
  const kind = row.kind === 'extraordinary' ? 'extraordinary-meeting' : 'regular-meeting';
  const number = await ports.nextNumber(row.councilId, kind, row.jalaliYear);
  return ok({ ...opened, number, numberYear: row.jalaliYear });
};

const finish: MeetingEffect = ({ ports }) => Promise.resolve(ok({ endedAt: ports.now() }));

/** What nobody came to says so, and goes on (I14); what was recorded becomes minutes (I32). */
async function leaveUnreached({ ports, row }: { ports: Ports; row: MeetingRow }): Promise<void> {
  await carryOver(ports, row.id, null);
  await generateMinutes(ports.asHouse(), row);
  await queueApprovals(ports.asHouse(), row.councilId);
}

/** Before the state changes: an item leaves an agenda of a meeting that is still open. */
const endingWith =
  (effect: MeetingEffect): MeetingEffect =>
  async (doing) => {
    const { ports, row } = doing;
    const left = await ports.tables.items.list({ meetingId: row.id, state: { $in: ['on-agenda', 'in-discussion'] } });
    for (const { id } of left) {
      const answer = await move(ports.asHouse(), AGENDA_ITEM_MOVES, moveOf(id, 'leave-unreached'));
      if (!answer.ok) return answer;
    }
    return effect(doing);
  };

const cancel: MeetingEffect = async ({ ports, row, request }) => {
  await ports.untell(entityOf('meeting', row.id));
  const change = { time: false, place: false, cancelled: true, agenda: false };
  return ok({ reason: request.reason, sequence: nextSequence(row.sequence, change) });
};

async function backToThePool({ ports, row }: { ports: Ports; row: MeetingRow }): Promise<void> {
  const house = ports.asHouse();
  for (const { id, standing } of await itemsOnAgenda(house, row.id)) {
    if (standing === null) await move(house, AGENDA_ITEM_MOVES, moveOf(id, 'unschedule'));
  }
  await queueApprovals(house, row.councilId);
}

/** Two people did it; their agreement is spent. */
const byTwo =
  (action: string): MeetingEffect =>
  async ({ ports, row }) => {
    await useConsents(ports, { entity: entityOf('meeting', row.id), action });
    return ok({});
  };
/** The minutes go with the meeting; where they may not, it does not either (MT16). */
const circulate: MeetingEffect = async ({ ports, row, request }) => {
  const sent = await circulateMinutes(ports, row, request);
  return sent.ok ? ok({}) : sent;
};

const close: MeetingEffect = ({ ports }) => Promise.resolve(ok({ closedAt: ports.now() }));

/** Whoever was invited hears of it; before that nobody knew. */
async function tellIfInvited({ ports, row }: { ports: Ports; row: MeetingRow }, notice: MeetingNotice): Promise<void> {
  if (row.convokedAt !== null) await tellOfMeeting(ports, row, notice);
}

export const MEETING_MOVES: Movable<MeetingRow, MeetingFacts> = {
  kind: 'meeting',
  workflow: MEETING,
  records: ({ tables }) => tables.meetings,
  rolesOf: async ({ actor, tables }, { councilId, state }) => {
    if (seesAll(actor)) return rolesIn(actor, []);
    // That it is planned the secretary knows alone.
    if (state === MEETING.initial) return null;
    const seats = await tables.seats.list({ councilId, agencyId: { $in: agenciesOf(actor) } });
    return seats.length === 0 ? null : rolesIn(actor, agenciesOf(actor));
  },
  factsOf: meetingFacts,
  // The chair signs off what was entered afterwards (I50).
  signedIn: ['held', 'adjourned', 'minutes-review'],
  publicPartsOf: ({ id }) => [{ kind: 'meeting', id }],
  effects: {
    reschedule,
    confirm,
    convoke,
    'revise-agenda': reviseAgenda,
    open,
    end: endingWith(finish),
    adjourn: endingWith(finish),
    'adjourn-inquorate': endingWith(finish),
    cancel,
    circulate,
    close,
    reopen: byTwo('reopen'),
    correct: byTwo('correct'),
  },
  afterwards: {
    confirm: fillAgenda,
    open: ({ ports, row }) => noteCirculations(ports.asHouse(), row),
    end: leaveUnreached,
    adjourn: leaveUnreached,
    'adjourn-inquorate': leaveUnreached,
    cancel: async (doing) => {
      await backToThePool(doing);
      await tellIfInvited(doing, 'cancelled');
    },
    convoke: (doing) => tellIfInvited(doing, 'convoked'),
    'revise-agenda': (doing) => tellIfInvited(doing, 'agenda-revised'),
    reschedule: (doing) => tellIfInvited(doing, 'moved'),
  },
};

export const moveMeeting = (ports: Ports, request: MoveRequest): Answer<MeetingRow> =>
  move(ports, MEETING_MOVES, request);
