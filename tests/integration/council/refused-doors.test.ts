import { UID } from '../../../src/plugins/council/server/src/content-types/uids';
import { type TestCouncil, ask, dataOf, put } from '../../support/council';
import { type Askers } from '../../support/council-askers';
import { portsOf } from '../../support/council-minutes';
import { type InEveryState, THINGS, everythingIn } from '../../support/council-states';
import { type House, openHouse } from '../../support/house';
import type { Person } from '../../support/people';
import { stageFor } from '../../support/refused-walk';

/** What a body would have to say to get past a move. */
const FORGED = { state: 'archived', version: 99, number: 99, numberYear: 1400, result: 'adopted', snapshot: {} };
const UIDS = Object.values(UID);

type Door = Readonly<{ method: string; path: string }>;
type Sent = readonly ['post' | 'put' | 'delete', string];

describe('doors that are no moves', () => {
  let house: House;
  let council: TestCouncil;
  let askers: Askers;
  let ids: InEveryState;
  beforeAll(async () => {
    house = await openHouse();
    ({ council, askers, ids } = await stageFor(house));
  });
  afterAll(() => house.close());

  /** What came of requests that should all be refused: those that were not, or that fell over. */
  const notRefused = async (person: Person, requests: readonly Sent[]) => {
    const found: string[] = [];
    for (const [method, path] of requests) {
      const { status } = await person[method](path, { ...FORGED, data: FORGED });
      if (status < 400 || status >= 500) found.push(`${method} ${path}: ${String(status)}`);
    }
    return found;
  };
  const someIdOf = (uid: string) =>
    house.strapi.db.query(uid).findOne({ where: {} }) as Promise<{ documentId: string } | null>;
  const namesOf = (uid: string) =>
    (house.strapi.contentType(uid as never) as unknown as { info: { pluralName: string } }).info;

  it.each(UIDS)('Strapi has no door of its own to %s in the panel', async (uid) => {
    const before = await everythingIn(house);
    const list = `/content-manager/collection-types/${uid}`;
    const one = `${list}/${(await someIdOf(uid))?.documentId ?? 'nothing'}`;
    const requests: readonly Sent[] = [
      ...([
        ['post', list],
        ['put', one],
        ['delete', one],
      ] as const),
      ...['actions/publish', 'actions/unpublish', 'actions/discard'].map((door) => ['post', `${one}/${door}`] as const),
      ...['bulkDelete', 'bulkPublish', 'bulkUnpublish'].map((door) => ['post', `${list}/actions/${door}`] as const),
      ...['clone', 'auto-clone'].map((door) => ['post', one.replace(list, `${list}/${door}`)] as const),
    ];

    const found = await notRefused(askers['super admin'].person, requests);

    expect(found).toEqual([]);
    expect(await everythingIn(house)).toEqual(before);
  });

  it.each(UIDS)('Strapi has no door of its own to %s in REST', async (uid) => {
    const before = await everythingIn(house);
    const { pluralName } = namesOf(uid);
    const id = (await someIdOf(uid))?.documentId ?? 'nothing';
    const requests = ['/api', '/api/council'].flatMap((root): readonly Sent[] => [
      ['post', `${root}/${pluralName}`],
      ['put', `${root}/${pluralName}/${id}`],
      ['delete', `${root}/${pluralName}/${id}`],
    ]);

    const found = [
      ...(await notRefused(askers['officer of the agency'].person, requests)),
      ...(await notRefused(askers['read-only token'].person, requests)),
      ...(await notRefused(askers.anybody.person, requests)),
    ];

    expect(found).toEqual([]);
    expect(await everythingIn(house)).toEqual(before);
  });

  /** States, numbers and versions of everything that is moved. */
  const standing = async () => {
    const { meetings, items, polls, minutes, resolutions } = portsOf(house).tables;
    const rows = [meetings, items, polls, minutes, resolutions].map((table) => table.list({ councilId: council.id }));
    const known = new Set(THINGS.flatMap((things) => [...ids[things].values()]));
    return (await Promise.all<readonly object[]>(rows))
      .flat()
      .map((row) => row as Readonly<Record<string, unknown>>)
      .filter((row) => known.has(String(row['id'])))
      .map((row) => [row['id'], row['state'], row['version'], row['number'] ?? null, row['result'] ?? null]);
  };

  /** Every address of a door of the plugin that writes and is no move: with each id that its path can mean. */
  const addressesOf = ({ path }: Door): readonly string[] => {
    const [, word = ''] = path.split('/');
    const others: Readonly<Record<string, string | undefined>> = {
      councils: council.id,
      seats: council.members[2]?.seatId,
      agencies: council.members[2]?.agencyId,
    };
    const known = ids[word as keyof InEveryState] as ReadonlyMap<string, string> | undefined;
    return [...(known?.values() ?? [others[word] ?? 'nothing'])].map((id) => path.replace(':id', id));
  };

  it('no other door of the plugin moves what is there, whatever its body says', async () => {
    const { admin } = house.strapi.plugin('council').routes as unknown as { admin: { routes: readonly Door[] } };
    const writing = admin.routes.filter(
      ({ method, path }) => method !== 'GET' && !/\/(transitions|consents)\//.test(path),
    );
    const before = await standing();

    const fallen: string[] = [];
    for (const { method, path } of writing.flatMap((door) =>
      addressesOf(door).map((address) => ({ method: door.method, path: address })),
    )) {
      const send = method === 'PUT' ? put : ask;
      const { status } = await send(council.secretary, path, FORGED);
      if (status >= 500) fallen.push(`${method} ${path}: ${String(status)}`);
    }

    expect(fallen).toEqual([]);
    expect(writing.length).toBeGreaterThan(0);
    expect(await standing()).toEqual(before);
  });

  it('what is new begins where its table begins, whatever its body says', async () => {
    const { secretary, members } = council;
    const [owner] = members;
    const times = { startsAt: '2025-02-03T06:30:00Z', endsAt: '2025-02-03T08:30:00Z' };
    const meeting = { kind: 'extraordinary', isRetroactive: true, note: 'پیشین', place: 'ماکو', ...times };
    const item = { kind: 'decision', title: 'عنوان', motion: 'پیشنهاد' };
    const under = `/agenda-items/${ids['agenda-items'].get('in-discussion') ?? ''}`;

    const made = [
      await ask(secretary, `/councils/${council.id}/meetings`, { ...meeting, ...FORGED }),
      await ask(secretary, `/councils/${council.id}/agenda-items`, { ...item, ...FORGED, numberMain: 7 }),
      await ask(owner?.person ?? secretary, `/councils/${council.id}/agenda-items`, { ...item, ...FORGED }),
      await ask(secretary, `${under}/polls`, { question: 'موافقید؟', purpose: 'amendment', ...FORGED }),
    ];

    expect(made.map(dataOf)).toMatchObject([
      { state: 'planned', version: 1, number: null },
      { state: 'accepted', version: 1, numberMain: null },
      { state: 'draft', version: 1, agencyId: owner?.agencyId },
      { state: 'draft', version: 1, result: null, snapshot: null },
    ]);
  });

  it('whoever edits an item edits its texts', async () => {
    const [draft = '', accepted = ''] = ['draft', 'accepted'].map((state) => ids['agenda-items'].get(state));
    const [owner] = council.members;
    const edit = { title: 'عنوان تازه', expectedVersion: 1, ...FORGED, agencyId: 'other', meetingId: null };

    const edited = [
      await put(owner?.person ?? council.chair, `/agenda-items/${draft}`, edit),
      await put(council.secretary, `/agenda-items/${accepted}`, edit),
    ];

    const { items } = portsOf(house).tables;
    expect(edited.map(({ status }) => status)).toEqual([200, 200]);
    expect([await items.find(draft), await items.find(accepted)]).toMatchObject([
      { title: 'عنوان تازه', state: 'draft', version: 2, agencyId: owner?.agencyId },
      { title: 'عنوان تازه', state: 'accepted', version: 2, agencyId: owner?.agencyId },
    ]);
  });
});
