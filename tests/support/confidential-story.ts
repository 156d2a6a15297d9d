import type { ResolutionRow } from '../../src/plugins/council/server/src/application/rows';
import {
  OPEN,
  SECRET,
  type Told,
  cancelledMeeting,
  corrected,
  meetingAbout,
  publishedMinutes,
} from './confidential-meetings';
import { type Member, type TestCouncil, ask, moved, someCouncil } from './council';
import { decide } from './council-minutes';
import { inDays, lookAt, resolutionsOf, withOffices } from './council-resolutions';
import type { House } from './house';
import { outcomeOf } from './scope';

export const LAWS = { minutesApproval: 'signatures', objectionDays: 5 };

export type Story = Readonly<{
  council: TestCouncil;
  /** Two that were held, with public minutes, and one that was cancelled: all public. */
  meetings: readonly string[];
  /** How publishing a confidential resolution, and a corrigendum about one, was answered. */
  refused: readonly (readonly [number, string | undefined])[];
}>;

/**
 * The whole life of open and confidential items, from their proposal to the end of whoever was to do them. All that may be
 * published of it is published; what may not is tried.
 */
export async function tellStory(house: House): Promise<Story> {
  const council = await someCouncil(house);
  const told: Told = { house, council };
  const [one, two] = council.members as readonly [Member, Member];
  await withOffices(house, council);
  await decide(council, LAWS);
  const first = await meetingAbout(told, 1, [
    { mark: OPEN, way: 'vote', lead: one },
    { mark: SECRET, way: 'vote', lead: two, byAgency: true },
    { mark: SECRET, way: 'note', lead: two },
    { mark: SECRET, way: 'postpone', lead: two },
  ]);
  await publishedMinutes(told, first);
  const [resolution = ''] = await followedUp(told, first.items);
  // The question that was postponed comes before it again.
  const cancelled = await cancelledMeeting(told, [{ mark: OPEN, way: 'vote', lead: one }]);
  const later = await meetingAbout(told, 4, [{ mark: SECRET, way: 'vote', lead: two, byAgency: true }]);
  await publishedMinutes(told, later);
  const corrigendum = await corrected(told, first, later);
  const refused = [
    outcomeOf(await ask(council.secretary, `/resolutions/${resolution}/publish`)),
    outcomeOf(await ask(council.secretary, `/minutes/${corrigendum}/transitions/publish`)),
  ];
  await leadEnds(told, later.items);
  return { council, meetings: [first.id, later.id, cancelled], refused };
}

/** From assignment to verification, with everything that is said meanwhile; answers those that are confidential. */
async function followedUp({ house, council }: Told, items: readonly string[]): Promise<readonly string[]> {
  const rows = await resolutionsOf(house, items);
  for (const row of rows) await carriedOut(council, row);
  await lookAt(house, council, inDays(90));
  for (const row of rows) await seenToBeDone(council, row);
  return rows.filter(({ isConfidential }) => isConfidential).map(({ id }) => id);
}

const leadOf = ({ members, secretary }: TestCouncil, { leadAgencyId }: ResolutionRow) =>
  members.find(({ agencyId }) => agencyId === leadAgencyId)?.person ?? secretary;
const markOf = ({ isConfidential }: ResolutionRow) => (isConfidential ? SECRET : OPEN);

async function carriedOut(council: TestCouncil, row: ResolutionRow): Promise<void> {
  const { secretary, chair, members } = council;
  const [lead, mark] = [leadOf(council, row), markOf(row)];
  const step = (person: typeof lead, action: string, body: object = {}) =>
    moved(person, ['resolutions', row.id, action], { note: `${mark}${action}`, ...body });
  if (!row.isConfidential) await ask(secretary, `/resolutions/${row.id}/publish`).expect(200);
  await step(secretary, 'assign', { supporting: [members[2]?.seatId] });
  await step(lead, 'accept');
  await step(lead, 'report', { percent: 40 });
  await step(lead, 'block');
  await step(lead, 'unblock');
  await step(lead, 'request-extension', { dueDay: inDays(30) });
  await step(chair, 'grant-extension');
}

async function seenToBeDone(council: TestCouncil, row: ResolutionRow): Promise<void> {
  const [lead, mark] = [leadOf(council, row), markOf(row)];
  const step = (person: typeof lead, action: string) =>
    moved(person, ['resolutions', row.id, action], { note: `${mark}${action}`, evidence: [`${mark}evidence`] });
  await step(lead, 'report-done');
  await step(council.secretary, 'return');
  await step(lead, 'report-done');
  await step(council.secretary, 'verify');
}

/** What the second agency has in hand goes back, and the council hears of it. */
async function leadEnds({ house, council }: Told, items: readonly string[]): Promise<void> {
  for (const { id } of await resolutionsOf(house, items)) await moved(council.secretary, ['resolutions', id, 'assign']);
  const end = { at: new Date().toISOString(), successors: [] };
  await ask(council.secretary, `/agencies/${council.members[1]?.agencyId ?? ''}/end`, end).expect(200);
}
