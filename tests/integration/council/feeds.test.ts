import request from 'supertest';

import { type Member, type TestCouncil, ask, dataOf, look, moved, someCouncil } from '../../support/council';
import { announcedMeeting, invitedMeeting } from '../../support/council-invitations';
import { adopted, housePorts, inDays, withOffices } from '../../support/council-resolutions';
import { type House, openHouse } from '../../support/house';
import { type Person, someEditor, someOfficer } from '../../support/people';
import { readByIcalJs, readByNodeIcal } from '../../support/calendar-readers';

const MARKER = 'zzsecretzz';
type Made = Readonly<{ id: string; address: string; label: string | null }>;

describe('calendars of one person', () => {
  let house: House;
  let council: TestCouncil;
  let first: Member;
  let second: Member;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house, { agencies: 2 });
    await withOffices(house, council);
    [first, second] = council.members as [Member, Member];
  });
  afterAll(() => house.close());

  const make = async (person: Person, body: object = {}, { id } = council): Promise<Made> =>
    dataOf(await ask(person, `/councils/${id}/feeds`, body).expect(200)) as unknown as Made;
  const listed = async (person: Person) =>
    dataOf(await look(person, `/desk/councils/${council.id}/feeds`).expect(200)) as unknown as Record<
      string,
      unknown
    >[];
  const pathOf = ({ address }: Pick<Made, 'address'>) => new URL(address).pathname;
  const read = (made: Pick<Made, 'address'>, query = '') => request(house.server).get(`${pathOf(made)}${query}`);
  const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '');
  const rowOf = async ({ id }: Made) => housePorts(house).tables.feedTokens.find(id);

  it('[FD1] an address is answered once, and the house keeps its hash alone', async () => {
    const made = await make(first.person, { label: 'تلفن همراه' });

    const secret = /\/feed\/([\w-]{43})\.ics$/.exec(made.address)?.[1] ?? '';
    expect(await listed(first.person)).toContainEqual({
      id: made.id,
      seatId: first.seatId,
      label: 'تلفن همراه',
      madeAt: expect.any(String),
      lastUsedDay: null,
      agencyName: 'دستگاه 1',
      isMine: true,
    });
    expect(secret).not.toBe('');
    expect(JSON.stringify(await rowOf(made))).not.toContain(secret);
  });

  it('[FD1] two readers find the meetings to which the seat is invited, and its answer', async () => {
    const id = await invitedMeeting(council, { place: 'ماکو، تالار', link: 'https://meet.example/council' });
    await ask(first.person, `/meetings/${id}/answer`, { answer: 'accepted' }).expect(200);
    const unannounced = await announcedMeeting(council);
    await moved(council.secretary, ['meetings', unannounced, 'confirm'], { holidayAccepted: true });

    const { text, headers } = await read(await make(first.person)).expect(200);

    const events = readByIcalJs(text);
    expect(readByNodeIcal(text)).toEqual(events);
    expect(events.find(({ uid }) => uid.startsWith(`council-meeting-${id}@`))).toMatchObject({
      kind: 'VEVENT',
      status: 'CONFIRMED',
      attendees: ['mailto:office-1@example.com'],
    });
    expect(text).not.toContain(unannounced);
    expect(unfolded(text)).toMatch(/^ATTENDEE;.*PARTSTAT=ACCEPTED;CN="دستگاه 1"/m);
    expect(unfolded(text)).toMatch(/^LOCATION:ماکو، تالار\r$/m);
    expect(unfolded(text)).toMatch(/^CONFERENCE;VALUE=URI;FEATURE=VIDEO:https:\/\/meet\.example\/council\r$/m);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers['access-control-allow-origin']).not.toBe('*');
  });

  it('[FD1] is of one seat: nobody else is named in it, and its own address neither', async () => {
    await invitedMeeting(council);
    const made = await make(second.person);

    const { text } = await read(made).expect(200);

    expect([...new Set(text.match(/office-\d@example\.com/g))]).toEqual(['office-2@example.com']);
    expect(unfolded(text)).not.toContain(pathOf(made).split('/').at(-1));
  });

  it('[I13] confidential texts are in it no more than in letters', async () => {
    const { secretary } = council;
    const item = { kind: 'decision', title: `${MARKER} title`, motion: `${MARKER} motion`, isConfidential: true };
    await ask(secretary, `/councils/${council.id}/agenda-items`, item).expect(200);
    await invitedMeeting(council);
    const [id = ''] = await adopted(house, council, ['2025-10-11', { title: `${MARKER} task`, isConfidential: true }]);
    await moved(secretary, ['resolutions', id, 'assign']);

    const { text } = await read(await make(first.person), '?include=deadlines').expect(200);

    expect(unfolded(text)).toContain('غیرعلنی');
    expect(unfolded(text)).not.toContain(MARKER);
  });

  it('[I47] a cancelled meeting stays, and says so', async () => {
    const id = await invitedMeeting(council);
    const made = await make(first.person);
    await moved(council.secretary, ['meetings', id, 'cancel'], { note: 'ناممکن' });

    const { text } = await read(made).expect(200);

    expect(readByIcalJs(text).find(({ uid }) => uid.includes(id))).toMatchObject({
      status: 'CANCELLED',
      sequence: 1,
      summary: expect.stringMatching(/^\[لغو\] /),
    });
  });

  it('[FD1] has the resolutions that the seat leads or supports as tasks, where it asks for them', async () => {
    const tasks = [
      { title: 'راهبری' },
      { title: 'همکاری', leadSeat: second.seatId },
      { title: 'دیگران', leadSeat: second.seatId },
    ];
    const [lead = '', supported = '', others = ''] = await adopted(house, council, ['2025-10-12', ...tasks]);
    await moved(council.secretary, ['resolutions', lead, 'assign']);
    await moved(council.secretary, ['resolutions', supported, 'assign'], { supporting: [first.seatId] });
    await moved(council.secretary, ['resolutions', others, 'assign']);
    const made = await make(first.person);

    const { text } = await read(made, '?include=deadlines').expect(200);
    const plain = await read(made).expect(200);

    const todos = readByIcalJs(text).filter(({ kind }) => kind === 'VTODO');
    expect(readByNodeIcal(text).filter(({ kind }) => kind === 'VTODO')).toEqual(todos);
    expect(todos.map(({ end, summary }) => [end, /(راهبری|همکاری|دیگران)/.exec(summary)?.[0]])).toEqual(
      expect.arrayContaining([
        [inDays(30), 'راهبری'],
        [inDays(30), 'همکاری'],
      ]),
    );
    expect(todos).toHaveLength(2);
    expect(plain.text).not.toContain('VTODO');
  });

  it('[FD1] who has the same bytes is sent none', async () => {
    await invitedMeeting(council);
    const made = await make(first.person);
    const { headers } = await read(made).expect(200);

    const again = await read(made).set('If-None-Match', String(headers['etag']));

    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('[FD1] says on which day it was read last, and not when', async () => {
    const made = await make(first.person);

    await read(made).expect(200);

    expect((await rowOf(made))?.lastUsedDay).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('[FD1] an address that was taken back, and one that never was, are the same 404', async () => {
    const made = await make(first.person);
    await ask(first.person, `/feeds/${made.id}/revoke`).expect(200);
    await ask(first.person, `/feeds/${made.id}/revoke`).expect(200);

    const revoked = await read(made).expect(404);
    const unknown = await read({ address: made.address.replace(/[\w-]{43}/, 'a'.repeat(43)) }).expect(404);

    expect(revoked.body).toEqual(unknown.body);
    expect((await listed(first.person)).map(({ id }) => id)).not.toContain(made.id);
  });

  it('[FD1] an address is taken back by anybody of its seat, and by the secretary', async () => {
    const [one, other] = [await make(first.person), await make(first.person)];
    const colleague = await someOfficer(house, first.agencyId);

    const seenByAll = await listed(council.secretary);
    await ask(second.person, `/feeds/${one.id}/revoke`).expect(404);
    await ask(council.chair, `/feeds/${one.id}/revoke`).expect(404);
    await ask(colleague, `/feeds/${one.id}/revoke`).expect(200);
    await ask(council.secretary, `/feeds/${other.id}/revoke`).expect(200);

    const seen = seenByAll.filter(({ id }) => id === one.id || id === other.id);
    expect(seen.map(({ isMine }) => isMine)).toEqual([false, false]);
    expect(JSON.stringify(seenByAll)).not.toContain('address');
    expect((await listed(second.person)).map(({ seatId }) => seatId)).not.toContain(first.seatId);
  });

  it('[FD1] whoever works for an agency with a seat may have one, and nobody else', async () => {
    const editor = await someEditor(house, first.agencyId);
    const stranger = await someOfficer(house);

    const own = await make(editor);
    const foreign = await ask(first.person, `/councils/${council.id}/feeds`, { seatId: second.seatId });
    const ofStaff = await ask(council.secretary, `/councils/${council.id}/feeds`, { seatId: first.seatId });

    expect(own.address).toMatch(/\.ics$/);
    expect([foreign, ofStaff].map(({ body }) => (body as { error: { details: unknown } }).error.details)).toEqual([
      { code: 'field-invalid', field: 'seatId' },
      { code: 'field-invalid', field: 'seatId' },
    ]);
    await ask(stranger, `/councils/${council.id}/feeds`).expect(404);
  });

  it('[FD1] opens nothing once its seat has ended, and before that no meeting of the time after', async () => {
    const other = await someCouncil(house, { agencies: 1 });
    const [leaving] = other.members as [Member];
    const id = await invitedMeeting(other);
    const made = await make(leaving.person, {}, other);
    const end = (days: number) =>
      ask(other.secretary, `/seats/${leaving.seatId}/end`, {
        at: new Date(Date.now() + days * 86_400_000).toISOString(),
        note: 'ادغام',
      }).expect(200);

    const before = await read(made).expect(200);
    await end(10);
    const soon = await read(made).expect(200);
    await end(-1);

    await read(made).expect(404);
    expect([before, soon].map(({ text }) => text.includes(id))).toEqual([true, false]);
  });

  it('[I49] the trail says who made an address and who took it back, and not the address', async () => {
    const made = await make(first.person);
    await ask(council.secretary, `/feeds/${made.id}/revoke`).expect(200);

    const history = await housePorts(house).historyOf(`feed:${made.id}`);

    expect(history.map(({ action, actor, asSeat }) => [action, actor, asSeat])).toEqual([
      ['revoke-feed', `panel:${String(council.secretary.id)}`, first.seatId],
      ['make-feed', `api:${String(first.person.id)}`, first.seatId],
    ]);
  });
});
