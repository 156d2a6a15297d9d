import { randomUUID } from 'node:crypto';

import { type House } from './house';
import { type Person, seat, someAgency, someApiUser, somePanelUser } from './people';

/** A council that can meet: its people, and agencies with seats and an officer each. */
export type TestCouncil = Readonly<{
  id: string;
  secretary: Person;
  chair: Person;
  members: readonly Member[];
}>;
export type Member = Readonly<{ person: Person; agencyId: string; seatId: string }>;

/** The panel's doors; accounts of the API have the same ones below `/api`. */
export const door = ({ surface }: Person, path: string): string =>
  surface === 'panel' ? `/council${path}` : `/api/council${path}`;

export const ask = (person: Person, path: string, body: object = {}) => person.post(door(person, path), body);
export const look = (person: Person, path: string) => person.get(door(person, path));
export const put = (person: Person, path: string, body: object) => person.put(door(person, path), body);

export const dataOf = ({ body }: { body: unknown }): Record<string, unknown> =>
  (body as { data: Record<string, unknown> }).data;

/** Founded long ago, so that seats are in force whenever a test has its meeting. */
const FOUNDED = '2025-08-19T06:00:00Z';

export async function someCouncil(
  house: House,
  { agencies = 3 }: Readonly<{ agencies?: number }> = {},
): Promise<TestCouncil> {
  const secretary = await somePanelUser(house, 'council-secretary');
  const chair = await somePanelUser(house, 'council-chair');
  const council = await ask(secretary, '/councils', { name: `شورا ${randomUUID()}`, place: 'ماکو' });
  if (council.status !== 200) throw new Error(council.text);
  const id = String(dataOf(council)['id']);
  const members: Member[] = [];
  for (let count = 1; count <= agencies; count += 1) members.push(await someMember(house, { secretary, id }, count));
  return { id, secretary, chair, members };
}

async function someMember(
  house: House,
  { secretary, id }: Pick<TestCouncil, 'secretary' | 'id'>,
  count: number,
): Promise<Member> {
  const agencyId = await someAgency(house);
  const person = await someApiUser(house, 'agency-officer');
  await seat(house, person, { agencyId });
  const wanted = { agencyId, agencyName: `دستگاه ${String(count)}`, validFrom: FOUNDED, order: count };
  const given = await ask(secretary, `/councils/${id}/seats`, wanted).expect(200);
  return { person, agencyId, seatId: String(dataOf(given)['id']) };
}

/** A move, expected to be made; answers what was moved. */
export async function moved(
  person: Person,
  [things, id, action]: readonly [string, string, string],
  body: object = {},
): Promise<Record<string, unknown>> {
  const answer = await ask(person, `/${things}/${id}/transitions/${action}`, body);
  if (answer.status !== 200) throw new Error(`${things} ${action}: ${String(answer.status)} ${answer.text}`);
  return dataOf(answer);
}

/** The code of a refusal, and its guard or field where it has one. */
export async function refusal(
  person: Person,
  [things, id, action]: readonly [string, string, string],
  body: object = {},
): Promise<unknown> {
  const { status, body: answer } = await ask(person, `/${things}/${id}/transitions/${action}`, body);
  const { details } = (answer as { error: { details: Record<string, unknown> } }).error;
  return { status, code: details['code'], at: details['guard'] ?? details['field'] ?? details['meeting'] };
}

/** An item of the council itself: nobody has to hand it in. */
export async function someItem(council: TestCouncil, texts: object = {}): Promise<string> {
  const item = { kind: 'decision', title: 'تخصیص بیلبورد', motion: 'هر دستگاه دو وجه', ...texts };
  return String(dataOf(await ask(council.secretary, `/councils/${council.id}/agenda-items`, item).expect(200))['id']);
}
