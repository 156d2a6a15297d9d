import { ANNEX_FILES } from '../builders/annex-files.builder';
import { type TestCouncil, ask, dataOf, door, look } from './council';
import { convoked } from './council-minutes';
import { housePorts } from './council-resolutions';
import type { House } from './house';
import type { Person } from './people';

type Sent = Readonly<{ name?: string; bytes?: Uint8Array }>;

/** A small table, unlike any other. */
const files = { next: 0 };
export const someTable = (): Buffer => Buffer.concat([ANNEX_FILES.csv, Buffer.from(String((files.next += 1)))]);

/** Hands in a file for an item. */
export const attach = (person: Person, itemId: string, { name = 'سهم.csv', bytes = someTable() }: Sent = {}) =>
  person
    .post(door(person, `/agenda-items/${itemId}/annexes`))
    .attach('file', Buffer.from(bytes), { filename: name, contentType: 'application/octet-stream' });

/** An annex that was taken; its id. */
export async function attached(person: Person, itemId: string, sent: Sent = {}): Promise<string> {
  const answer = await attach(person, itemId, sent);
  if (answer.status !== 200) throw new Error(`annex: ${String(answer.status)} ${answer.text}`);
  return String(dataOf(answer)['id']);
}

export const annexesOf = async (person: Person, itemId: string): Promise<readonly Record<string, unknown>[]> =>
  dataOf(await look(person, `/agenda-items/${itemId}/annexes`).expect(200)) as unknown as Record<string, unknown>[];

/** The file as it comes back, as bytes. */
export const download = (person: Person, itemId: string, annexId: string) =>
  look(person, `/agenda-items/${itemId}/annexes/${annexId}`).responseType('blob');

export const remove = (person: Person, itemId: string, annexId: string) =>
  ask(person, `/agenda-items/${itemId}/annexes/${annexId}/remove`);

/** Hangs a file on an item whose agenda is frozen already, as it would be if somebody had done so earlier. */
export async function plantAnnex(house: House, itemId: string, { name }: Readonly<{ name: string }>): Promise<void> {
  const { tables, bytes } = housePorts(house);
  const table = someTable();
  const { id: contentId } = await tables.annexContents.add({ content: bytes.toText(table) });
  const about = { name, mime: 'text/csv', size: table.length, ...bytes.sums(table) } as const;
  await tables.annexes.add({ itemId, contentId, ...about, addedBy: 'test', addedAt: new Date() });
}

/** The row of an annex, removed or not, and whether its bytes are still there. */
export async function keptOf(house: House, annexId: string) {
  const { annexes, annexContents } = housePorts(house).tables;
  const row = await annexes.find(annexId);
  const content = row && (await annexContents.find(row.contentId));
  return { row, hasBytes: content?.content != null };
}

/** An item that an agency writes, as a draft. */
export async function draftOf({ id }: TestCouncil, person: Person, texts: object = {}): Promise<string> {
  const item = { kind: 'decision', title: 'تقویم مشترک', motion: 'هر دستگاه تقویم خود را می‌فرستد.', ...texts };
  return String(dataOf(await ask(person, `/councils/${id}/agenda-items`, item).expect(200))['id']);
}

/** An item on the agenda of a meeting of that day, to which people are invited: no other waits that would come with it. */
export async function invitedWith(
  house: House,
  council: TestCouncil,
  [day, texts = {}]: readonly [string, object?],
): Promise<Readonly<{ meeting: string; item: string }>> {
  const { items } = housePorts(house).tables;
  const waiting = await items.list({ councilId: council.id, state: 'accepted' });
  for (const { id } of waiting) await items.change(id, { state: 'withdrawn' });
  const { id, items: proposed } = await convoked(council, day, [{ needsAction: false, ...texts }]);
  return { meeting: id, item: proposed[0] ?? '' };
}
