import type { Moved } from '../../src/plugins/council/server/src/services/moves';
import type { Stored } from '../../src/plugins/council/server/src/application/rows';
import type { Ports, Records } from '../../src/plugins/council/server/src/application/ports';
import { UID } from '../../src/plugins/council/server/src/content-types/uids';
import { AGENDA_ITEM } from '../../src/plugins/council/server/src/domain/agenda-item.workflow';
import { MEETING } from '../../src/plugins/council/server/src/domain/meeting.workflow';
import { MINUTES } from '../../src/plugins/council/server/src/domain/minutes.workflow';
import { POLL } from '../../src/plugins/council/server/src/domain/poll.workflow';
import { RESOLUTION } from '../../src/plugins/council/server/src/domain/resolution.workflow';
import type { Member, TestCouncil } from './council';
import { portsOf } from './council-minutes';
import { openMeeting } from './council-votes';
import type { House } from './house';
import type { AnyWorkflow } from './workflow-walk';

/** What a walk reads of a workflow. */
export type Table = Pick<AnyWorkflow<never>, 'states' | 'transitions'>;

/** The five tables, by the word that stands in the path of what they move. */
export const WORKFLOWS = {
  meetings: MEETING,
  'agenda-items': AGENDA_ITEM,
  polls: POLL,
  minutes: MINUTES,
  resolutions: RESOLUTION,
} as const satisfies Readonly<Record<Moved, Table>>;

export const THINGS = Object.keys(WORKFLOWS) as readonly Moved[];

/** Everything that can be moved, in each of its states. */
export const STANDINGS: readonly Readonly<{ things: Moved; state: string }>[] = THINGS.flatMap((things) =>
  WORKFLOWS[things].states.map((state) => ({ things, state })),
);

/** Something in each state of its workflow: ids by state. What is an agency's is that of the first member. */
export type InEveryState = Readonly<Record<Moved, ReadonlyMap<string, string>>>;

type Scene = Readonly<{ ports: Ports; council: TestCouncil; owner: Member }>;
type Setting = Scene & Readonly<{ meetingId: string; itemId: string }>;

/**
 * Writes something in every state of the five workflows as a use case would, past their tables: whoever walks from there
 * needs no way to it. Around the polls a meeting is open with its quorum, and an item is discussed.
 */
export async function inEveryState(house: House, council: TestCouncil): Promise<InEveryState> {
  const [owner] = council.members;
  if (owner === undefined) throw new Error('The council has no members.');
  const meeting = await openMeeting(council);
  const setting = { ports: portsOf(house), council, owner, meetingId: meeting.id, itemId: meeting.itemId };
  const { meetings, items, polls, minutes, resolutions } = setting.ports.tables;
  return {
    meetings: await oneForEach(MEETING.states, meetings, (state, at) => someMeeting(setting, state, at)),
    'agenda-items': await oneForEach(AGENDA_ITEM.states, items, (state) => someAgendaItem(setting, state)),
    polls: await oneForEach(POLL.states, polls, (state, at) => somePoll(setting, state, at)),
    minutes: await oneForEach(MINUTES.states, minutes, (state) => someMinutes(setting, state)),
    resolutions: await oneForEach(RESOLUTION.states, resolutions, (state) => someResolution(setting, state)),
  };
}

async function oneForEach<State extends string, Row extends Stored>(
  states: readonly State[],
  records: Records<Row>,
  rowIn: (state: State, at: number) => object,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [at, state] of states.entries()) {
    const { id } = await records.add(rowIn(state, at));
    ids.set(state, id);
  }
  return ids;
}

const someMeeting = ({ council }: Setting, state: string, at: number) => ({
  ...{ councilId: council.id, state, kind: 'extraordinary', isRetroactive: true, place: 'ماکو' },
  ...{ jalaliYear: 1403, jalaliMonth: 1, zone: 'Asia/Tehran', agendaVersion: 1 },
  startsAt: new Date(Date.UTC(2024, 2, 21 + at, 6, 30)),
  endsAt: new Date(Date.UTC(2024, 2, 21 + at, 8, 30)),
});

const someAgendaItem = ({ council, owner, meetingId }: Setting, state: string) => ({
  ...{ councilId: council.id, meetingId, state, kind: 'decision', title: `دستور ${state}`, motion: 'هر دستگاه دو وجه' },
  ...{ agencyId: owner.agencyId, agencyName: 'دستگاه 1' },
});

const SIMPLE = { majority: { kind: 'simple' }, base: 'cast', tie: 'rejected' };

const somePoll = ({ council, meetingId, itemId }: Setting, state: string, at: number) => ({
  ...{ councilId: council.id, meetingId, itemId, state, question: `پرسش ${state}`, order: at + 1 },
  ...{ purpose: 'final', rule: SIMPLE },
});

const someMinutes = ({ council, meetingId }: Setting, state: string) => ({ councilId: council.id, meetingId, state });

const someResolution = ({ council, owner, meetingId, itemId }: Setting, state: string) => ({
  ...{ councilId: council.id, meetingId, itemId, state, kind: 'resolution', title: `مصوبهٔ ${state}`, text: 'دو وجه' },
  ...{ leadSeat: owner.seatId, leadAgencyId: owner.agencyId, leadName: 'دستگاه 1', dueDay: '2027-03-01' },
});

/** Every row of every table of the council: audit trail, messages and consents among them. */
export async function everythingIn({ strapi }: House): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const [name, uid] of Object.entries(UID)) {
    tables[name] = await strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
  }
  return tables;
}
