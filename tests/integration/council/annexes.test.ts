import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ANNEX_FILES, FOREIGN_FILES } from '../../builders/annex-files.builder';
import { type Member, type TestCouncil, ask, dataOf, look, moved, someCouncil, someItem } from '../../support/council';
import {
  annexesOf,
  attach,
  attached,
  download,
  draftOf,
  invitedWith,
  keptOf,
  remove,
  someTable,
} from '../../support/council-annexes';
import { AT_ONCE, decide, portsOf } from '../../support/council-minutes';
import { outcomeOf } from '../../support/council-votes';
import { type House, openHouse } from '../../support/house';
import { type Person, someOfficer, somebody } from '../../support/people';

const MARKER = 'zzsecretzz';
const DAY = 86_400_000;

describe('annexes of agenda items', () => {
  let house: House;
  let council: TestCouncil;
  let first: Member;
  let second: Member;
  const days = { next: Date.parse('2025-09-06') };
  const nextDay = () => new Date((days.next += DAY)).toISOString().slice(0, 10);

  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
    [first, second] = council.members as [Member, Member];
    await decide(council, { minutesApproval: 'signatures', ...AT_ONCE });
  });
  afterAll(() => house.close());

  const submitted = async (item: string) => {
    await moved(first.person, ['agenda-items', item, 'approve']);
    await moved(first.person, ['agenda-items', item, 'submit']);
  };
  const onAgenda = (texts: object = {}) => invitedWith(house, council, [nextDay(), texts]);

  it('an annex comes back byte by byte, to be saved under its name and not to be shown', async () => {
    const item = await draftOf(council, first.person);
    const bytes = someTable();
    const id = await attached(first.person, item, { name: '../سهم دستگاه‌ها.csv', bytes });

    const answer = await download(first.person, item, id).expect(200);

    expect(answer.body).toEqual(bytes);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv',
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%D8%B3%D9%87%D9%85%20/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(await annexesOf(first.person, item)).toEqual([
      expect.objectContaining({
        id,
        name: 'سهم دستگاه‌ها.csv',
        mime: 'text/csv',
        size: bytes.length,
        isPublished: false,
      }),
    ]);
  });

  it('a name that looks like a header ends none', async () => {
    const item = await draftOf(council, first.person);
    const name = `a'b(c)*d!; x="1" سهم.csv`;
    const id = await attached(first.person, item, { name });

    const header = String((await download(first.person, item, id).expect(200)).headers['content-disposition']);

    const [, encoded = ''] =
      /^attachment; filename="(?:[^"\\]|\\.)*"; filename\*=UTF-8''([\w.%!~-]+)$/.exec(header) ?? [];
    expect(decodeURIComponent(encoded)).toBe(name);
  });

  it.each(Object.entries(ANNEX_FILES))('takes %s through both doors', async (ending, bytes) => {
    const [draft, own] = [await draftOf(council, first.person), await someItem(council)];

    const answers = [
      await attach(first.person, draft, { name: `x.${ending}`, bytes }),
      await attach(council.secretary, own, { name: `x.${ending}`, bytes }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it.each(Object.entries(FOREIGN_FILES))('does not take %s', async (name, bytes) => {
    const answer = await attach(council.secretary, await someItem(council), { name, bytes });

    expect(outcomeOf(answer)).toBe('annex-type-unknown');
  });

  it('takes ten megabytes, nothing more, nothing empty, and not the same twice', async () => {
    const item = await someItem(council);
    const large = Buffer.alloc(10 * 1024 * 1024 + 1, 'a');

    const tooLarge = await attach(council.secretary, item, { name: 'a.txt', bytes: large });
    const outcomes = [
      await attach(council.secretary, item, { name: 'a.txt', bytes: large.subarray(1) }),
      await attach(council.secretary, item, { name: 'b.txt', bytes: large.subarray(1) }),
      await attach(council.secretary, item, { name: 'c.txt', bytes: Buffer.alloc(0) }),
    ].map(outcomeOf);

    expect([tooLarge.status, outcomeOf(tooLarge), ...outcomes]).toEqual([
      413,
      'annex-too-large',
      200,
      'annex-twice',
      'annex-empty',
    ]);
  });

  it('ten of an item', async () => {
    const item = await someItem(council);
    for (let count = 1; count <= 10; count += 1) await attached(council.secretary, item);

    expect(outcomeOf(await attach(council.secretary, item))).toBe('too-many-annexes');
  });

  it('one file at a time, and of none that is refused anything stays on the disk', async () => {
    const item = await someItem(council);
    const send = () => council.secretary.post(`/council/agenda-items/${item}/annexes`);

    const outcomes = [
      await send().attach('file', someTable(), 'a.csv').attach('file', someTable(), 'b.csv'),
      await send().attach('other', someTable(), 'a.csv'),
      await send().field('file', 'text'),
      await attach(council.secretary, item, { name: 'x.exe', bytes: FOREIGN_FILES['program.exe'] }),
      await attach(council.secretary, 'nothing'),
    ].map(outcomeOf);

    expect(outcomes).toEqual(['field-invalid', 'field-invalid', 'field-invalid', 'annex-type-unknown', undefined]);
    expect(readdirSync(path.join(tmpdir(), `hamresan-incoming-${String(process.pid)}`))).toEqual([]);
  });

  it('[I11] is changed by the agency while the item is with it, then by the secretary until the freeze', async () => {
    const item = await draftOf(council, first.person);
    const mine = await attached(first.person, item);
    await submitted(item);

    const refused = [await attach(first.person, item), await remove(first.person, item, mine)].map(outcomeOf);
    const bySecretary = await attached(council.secretary, item);
    await moved(council.secretary, ['agenda-items', item, 'return'], { note: 'نقشه کم است' });
    const again = await attached(first.person, item);
    const removed = await remove(first.person, item, bySecretary);

    expect([...refused, removed.status]).toEqual(['role-required', 'role-required', 200]);
    expect((await annexesOf(first.person, item)).map(({ id }) => id)).toEqual([mine, again]);
  });

  it('[I11] a frozen agenda stays; of a late item the chair takes care as well', async () => {
    const { meeting, item } = await onAgenda();
    const annex = await attached(council.secretary, item);
    const late = await draftOf(council, first.person);
    await portsOf(house).tables.items.change(late, { isLate: true, state: 'accepted' });
    await moved(council.secretary, ['meetings', meeting, 'freeze']);
    await ask(council.chair, `/agenda-items/${late}/consents/schedule`).expect(200);
    await moved(council.secretary, ['agenda-items', late, 'schedule'], { meetingId: meeting, note: 'برف' });

    const outcomes = [
      await attach(council.secretary, item),
      await remove(council.secretary, item, annex),
      await attach(council.chair, late),
      await attach(council.secretary, late),
      await attach(first.person, late),
    ].map(outcomeOf);

    expect(outcomes).toEqual(['agenda-frozen', 'agenda-frozen', 200, 200, 'role-required']);
  });

  it('[I11] an annex that comes after the invitation is a change that people are shown', async () => {
    const { meeting, item } = await onAgenda();
    await attached(council.secretary, item);
    const page = async (person: Person) => dataOf(await look(person, `/desk/meetings/${meeting}`).expect(200));
    const before = await page(council.secretary);

    await moved(council.secretary, ['meetings', meeting, 'revise-agenda']);

    const change = { kind: 'changed', fields: ['annexes'], after: { itemId: item } };
    expect([before['changes'], before['unsent']]).toMatchObject([[], [change]]);
    const [ofStaff, ofMember] = [await page(council.secretary), await page(first.person)];
    expect([ofStaff['unsent'], ofStaff['changes'], ofMember['changes']]).toMatchObject([[], [change], [change]]);
  });

  it('a draft and what hangs on it are their agency’s; nobody else finds them', async () => {
    const item = await draftOf(council, first.person);
    const annex = await attached(first.person, item);
    const people = [
      first.person,
      council.secretary,
      council.chair,
      second.person,
      await someOfficer(house),
      somebody(house),
    ];

    const answers = people.map(async (person) => [
      (await look(person, `/agenda-items/${item}/annexes`)).status,
      (await download(person, item, annex)).status,
    ]);

    expect(await Promise.all(answers)).toEqual([
      [200, 200],
      [200, 200],
      [200, 200],
      [404, 404],
      [404, 404],
      [404, 404],
    ]);
  });

  it('[I13] of a confidential item it is for staff and for those who sit in the council', async () => {
    const { item } = await onAgenda({ title: MARKER, isConfidential: true });
    const annex = await attached(council.secretary, item, { name: `${MARKER}.csv` });
    const former = await someOfficer(house);
    const [seat] = await portsOf(house).tables.seats.list({ councilId: council.id, agencyId: second.agencyId });
    const statuses = async () =>
      Promise.all(
        [council.chair, first.person, second.person, former, somebody(house)].map(
          async (person) => (await download(person, item, annex)).status,
        ),
      );

    const before = await statuses();
    await portsOf(house).tables.seats.change(seat?.id ?? '', { validTo: new Date() });
    const after = await statuses();
    await portsOf(house).tables.seats.change(seat?.id ?? '', { validTo: null });

    expect([before, after]).toEqual([
      [200, 200, 200, 404, 404],
      [200, 200, 404, 404, 404],
    ]);
  });

  it('an annex is found below its own item alone', async () => {
    const [one, other] = [await someItem(council), await someItem(council)];
    const annex = await attached(council.secretary, one);

    const statuses = [await download(council.secretary, other, annex), await remove(council.secretary, other, annex)];

    expect(statuses.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('a removed one leaves its trace, and no bytes', async () => {
    const item = await someItem(council);
    const annex = await attached(council.secretary, item, { name: 'نادرست.csv' });

    await remove(council.secretary, item, annex).expect(200);

    const { row, hasBytes } = await keptOf(house, annex);
    expect([row?.name, row?.sha256.length, row?.removedAt, row?.removedBy, hasBytes]).toEqual([
      'نادرست.csv',
      64,
      expect.any(Date),
      `panel:${String(council.secretary.id)}`,
      false,
    ]);
    expect([await annexesOf(council.secretary, item), (await download(council.secretary, item, annex)).status]).toEqual(
      [[], 404],
    );
    const deeds = await portsOf(house).historyOf(`item:${item}`);
    expect(deeds).toMatchObject([
      { action: 'remove-annex', reason: 'نادرست.csv' },
      { action: 'add-annex', reason: 'نادرست.csv' },
      { action: 'propose' },
    ]);
    expect((await remove(council.secretary, item, annex)).status).toBe(404);
  });

  it('the page of a meeting has names and sizes, no bytes, and says who may add', async () => {
    const { meeting, item } = await onAgenda();
    await attached(council.secretary, item);
    type Items = { items: { id: string; mayAnnex: boolean; annexes: object[] }[] };
    const seenBy = async (person: Person) => {
      const { items } = dataOf(await look(person, `/desk/meetings/${meeting}`).expect(200)) as unknown as Items;
      return items.find(({ id }) => id === item);
    };

    const [ofStaff, ofMember] = [await seenBy(council.secretary), await seenBy(first.person)];

    const keys = ['addedAt', 'id', 'isPublished', 'mime', 'name', 'sha256', 'size'];
    expect(ofStaff?.annexes.map((annex) => Object.keys(annex).sort())).toEqual([keys]);
    expect([ofStaff?.mayAnnex, ofMember?.mayAnnex, ofMember?.annexes]).toEqual([true, false, ofStaff?.annexes]);
  });
});
