import { type Member, type TestCouncil, ask, dataOf, look, moved, refusal, someCouncil } from '../../support/council';
import { annexesOf, plantAnnex } from '../../support/council-annexes';
import {
  AT_ONCE,
  approved,
  attend,
  convoked,
  decide,
  discuss,
  drafted,
  end,
  held,
  minutesOf,
  opened,
  portsOf,
  someDecision,
} from '../../support/council-minutes';
import { vote } from '../../support/council-votes';
import { type House, openHouse } from '../../support/house';
import { attachmentsOf, describeWithPoppler, fontsOf, placedWordsOf, propertiesOf, wordsOf } from '../../support/pdf';
import { type Person, someOfficer, somebody } from '../../support/people';
import { typesettingOf } from '../../support/typesetting';

/** What a confidential item says, in each of its places. */
const SECRETS = [
  'SECRETTITLE',
  'SECRETTEXT',
  'SECRETMOTION',
  'SECRETANNEX',
  'SECRETQUESTION',
  'SECRETSAID',
  'SECRETREASON',
];
const SECRET = {
  title: 'موضوع SECRETTITLE شورا',
  text: 'شرح SECRETTEXT در این باره',
  motion: 'پیشنهاد SECRETMOTION برای سال آینده',
  isConfidential: true,
};
const OPEN = { title: 'تخصیص بیلبورد OPENTITLE', motion: 'هر دستگاه دو وجه OPENMOTION' };

describe('papers of the council', () => {
  let house: House;
  let council: TestCouncil;
  let members: readonly [Member, Member, Member];
  let meeting: Readonly<{ id: string; items: readonly string[] }>;
  let minutes: string;
  let notice: string;

  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
    members = council.members as typeof members;
    await decide(council, { minutesApproval: 'signatures', ...AT_ONCE });
    const [lead] = members;
    const task = { leadSeat: lead.seatId, dueDay: '2026-05-01' };
    meeting = await opened(council, [
      '2025-10-13',
      someDecision({ ...OPEN, ...task, needsAction: true }),
      someDecision(SECRET),
    ]);
    const [open = '', secret = ''] = meeting.items;
    const recusal = { seatId: lead.seatId, reason: 'SECRETREASON', at: new Date().toISOString(), recordedBy: 'test' };
    await portsOf(house).tables.items.change(secret, { recusedSeats: [recusal] });
    await plantAnnex(house, secret, { name: 'SECRETANNEX.csv' });
    await plantAnnex(house, open, { name: 'سهم OPENANNEX.csv' });
    await discuss(council, open);
    await poll(open, 'آیا موافقید؟');
    await moved(council.chair, ['agenda-items', open, 'adopt']);
    await discuss(council, secret);
    await poll(secret, 'دربارهٔ SECRETQUESTION چه می‌گویید؟');
    await moved(council.chair, ['agenda-items', secret, 'adopt']);
    await attend(council, meeting.id, { seatId: members[2].seatId, type: 'leave' });
    await end(council, meeting);
    const shown = await minutesOf(council.secretary, meeting.id);
    await moved(council.secretary, ['minutes', shown.minutes.id, 'take-up']);
    const write = { text: 'چنین گفته شد: SECRETSAID', readVersion: 1 };
    await council.secretary.put(`/council/minutes/${shown.minutes.id}/sections/item-${secret}`, write).expect(200);
    minutes = await approved(house, council, meeting, 'اعضا دربارهٔ سهم هر دستگاه گفت‌وگو کردند.');
    const resolutions = await portsOf(house).tables.resolutions.list({ itemId: open });
    notice = resolutions[0]?.id ?? '';
  });
  afterAll(() => house.close());

  const poll = async (item: string, question: string) => {
    const id = String(dataOf(await ask(council.secretary, `/agenda-items/${item}/polls`, { question }))['id']);
    await moved(council.chair, ['polls', id, 'open']);
    for (const member of members.slice(1)) await vote(id, member, 'yes').expect(200);
    await moved(council.chair, ['polls', id, 'close']);
  };
  const paper = async (person: Person, kind: string, id = meeting.id): Promise<Buffer> => {
    const answer = await look(person, `/meetings/${id}/paper/${kind}`).expect(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    return answer.body as Buffer;
  };
  const noticeFor = async (person: Person) => look(person, `/resolutions/${notice}/paper/notice`);
  const saysOf = (words: ReadonlySet<string>) => SECRETS.filter((secret) => [...words].join(' ').includes(secret));

  describeWithPoppler('read', () => {
    it.each([
      ['minutes', () => council.secretary],
      ['minutes', () => members[0].person],
    ] as const)('[I13] %s say everything to those who were there', async (kind, reader) => {
      const found = saysOf(await wordsOf(await paper(reader(), kind)));

      expect(found).toEqual(SECRETS.filter((secret) => secret !== 'SECRETTEXT'));
    });

    it.each(['agenda', 'packet'])('[I13] %s: says everything to the staff', async (kind) => {
      expect(saysOf(await wordsOf(await paper(council.secretary, kind)))).toEqual(SECRETS.slice(0, 4));
    });

    it('[I13] a packet takes along the annexes of what its reader may read, as they were handed in', async () => {
      const [ofStaff, ofMember] = await Promise.all(
        [council.secretary, members[0].person].map((person) => paper(person, 'packet')),
      );

      const [annex] = await annexesOf(council.secretary, meeting.items[0] ?? '');
      const words = await wordsOf(ofMember ?? Buffer.alloc(0));
      expect(await attachmentsOf(ofStaff ?? Buffer.alloc(0))).toEqual(['2-1-سهم OPENANNEX.csv', '3-1-SECRETANNEX.csv']);
      expect(await attachmentsOf(ofMember ?? Buffer.alloc(0))).toEqual(['2-1-سهم OPENANNEX.csv']);
      // Of a Persian name poppler reads the ending first: it stands on the left.
      expect([words.has('csv.OPENANNEX'), words.has('OPENMOTION'), words.has('دعوتنامه')]).toEqual([true, true, true]);
      expect([...words].join('')).toContain(String(annex?.['sha256']));
    });

    it.each([
      ['agenda', () => members[0].person],
      ['invitation', () => members[0].person],
      ['packet', () => members[0].person],
      ['invitation', () => council.secretary],
      ['public-minutes', () => members[0].person],
      ['public-minutes', () => council.secretary],
    ] as const)('[I13] %s: a confidential item is a closed place', async (kind, reader) => {
      const words = await wordsOf(await paper(reader(), kind));

      expect([saysOf(words), words.has('غیرعلنی'), words.has('OPENTITLE')]).toEqual([[], true, true]);
    });

    it('[I13] or it is not there at all, where the by-laws say so', async () => {
      await decide(council, { minutesApproval: 'signatures', ...AT_ONCE, confidentialSlot: 'none' });

      const words = await wordsOf(await paper(members[0].person, 'agenda'));
      await decide(council, { minutesApproval: 'signatures', ...AT_ONCE });

      expect([saysOf(words), words.has('غیرعلنی'), words.has('OPENTITLE')]).toEqual([[], false, true]);
    });

    it('[I27] [I38] minutes print the columns of a vote, the resolution and its day in Persian', async () => {
      const words = await wordsOf(await paper(council.secretary, 'public-minutes'));

      const expected = ['موافق', 'ممتنع', 'غایب', 'تصویب', '۱/۱۴۰۴', 'اردیبهشت', '۱۴۰۵', 'دوشنبه', 'مهر'];
      expect(expected.filter((word) => !words.has(word))).toEqual([]);
    });

    it('the notice names the lead, the day and the text', async () => {
      const words = await wordsOf((await noticeFor(members[0].person)).body as Buffer);

      expect(['دستگاه', '۱/۱۴۰۴', 'OPENMOTION', 'اردیبهشت', '۱۴۰۵'].filter((word) => !words.has(word))).toEqual([]);
    });

    it('papers are in Persian, in our letters, and can be read aloud', async () => {
      const pdf = await paper(council.secretary, 'minutes');

      expect([...(await fontsOf(pdf))].every((font) => font.startsWith('Vazirmatn'))).toBe(true);
      expect(await propertiesOf(pdf)).toMatchObject({ Title: 'صورت‌جلسهٔ جلسهٔ فوق‌العادهٔ ۱ شورا', Tagged: 'yes' });
    });

    it('tables run from the right', async () => {
      const words = await placedWordsOf(await paper(council.secretary, 'minutes'));
      const place = (text: string) => words.find((word) => word.text === text)?.xMin ?? NaN;

      expect([place('پرسش') > place('موافق'), place('موافق') > place('نتیجه')]).toEqual([true, true]);
    });
  });

  it('[I33] approved minutes are the very bytes that were approved', async () => {
    const row = await portsOf(house).tables.minutes.find(minutes);

    const answer = await look(council.secretary, `/meetings/${meeting.id}/paper/minutes`).expect(200);

    expect(answer.headers['etag']).toBe(`"${row?.pdfHash ?? ''}"`);
  });

  it('[I45] whoever is no part of it finds no paper', async () => {
    const [stranger, nobody] = [await someOfficer(house), somebody(house)];
    const kinds = ['invitation', 'agenda', 'packet', 'minutes', 'public-minutes'];
    const ask404 = (person: Person) =>
      Promise.all(kinds.map(async (kind) => (await look(person, `/meetings/${meeting.id}/paper/${kind}`)).status));

    expect(await Promise.all([stranger, nobody].map(ask404))).toEqual([
      [404, 404, 404, 404, 404],
      [404, 404, 404, 404, 404],
    ]);
    expect([(await noticeFor(stranger)).status, (await noticeFor(members[1].person)).status]).toEqual([404, 404]);
  });

  it('members get an invitation once there is one', async () => {
    const [{ person }] = members;
    const draft = { kind: 'extraordinary', isRetroactive: true, note: 'x', place: 'ماکو' };
    const times = { startsAt: '2025-11-10T06:30:00Z', endsAt: '2025-11-10T08:30:00Z' };
    const created = await ask(council.secretary, `/councils/${council.id}/meetings`, { ...draft, ...times });
    const id = String(dataOf(created)['id']);
    const before = [
      (await look(person, `/meetings/${id}/paper/invitation`)).status,
      (await look(council.secretary, `/meetings/${id}/paper/invitation`)).body as unknown,
      (await look(council.secretary, `/meetings/${id}/paper/poster`)).status,
    ];
    const invited = await convoked(council, '2025-11-11', [someDecision()]);

    expect(before).toMatchObject([404, { error: { details: { code: 'paper-not-ready', kind: 'invitation' } } }, 404]);
    expect((await look(person, `/meetings/${invited.id}/paper/invitation`)).status).toBe(200);
  });

  it('[I13] [MN8] minutes that say elsewhere what is confidential are not published, however it is spelled', async () => {
    const other = await held(council, '2025-11-12', someDecision());
    const leaking = await minutesOf(council.secretary, other.id);
    const id = await drafted(council, leaking, 'چنان‌که دربارهٔ موضوع SecretTitle شورا گفتیم.');
    const { leaks } = await minutesOf(council.secretary, other.id);
    await approved(house, council, other);

    const answer = await refusal(council.secretary, ['minutes', id, 'publish']);

    expect(leaks).toEqual([`item-${other.items[0] ?? ''}`]);
    expect(answer).toEqual({ status: 400, code: 'guard-failed', at: 'nothing-confidential' });
  });

  it('where nothing sets documents papers are refused, and minutes come into force without them', async () => {
    const fault = { code: 'typesetting-not-available', reason: 'no compiler' };
    const failing = Object.assign(new Error('no compiler'), { details: fault });
    const spy = jest.spyOn(typesettingOf(house), 'pdf').mockRejectedValue(failing);
    const other = await held(council, '2025-11-13', someDecision());
    const id = await approved(house, council, other);

    const answer = await look(council.secretary, `/meetings/${other.id}/paper/agenda`);
    spy.mockRestore();

    const row = await portsOf(house).tables.minutes.find(id);
    expect(answer.status).toBe(501);
    expect(answer.body).toMatchObject({ error: { details: { code: 'paper-not-available', reason: 'no compiler' } } });
    expect([row?.state, row?.documentHash?.length, row?.pdfHash]).toEqual(['approved', 64, null]);
  });

  it('a position that nobody has to carry out has a notice for the staff alone', async () => {
    const { items } = await held(council, '2025-11-14', someDecision());
    const [row] = await portsOf(house).tables.resolutions.list({ itemId: items[0] });

    const statuses = [council.secretary, members[0].person].map(async (person) =>
      look(person, `/resolutions/${row?.id ?? ''}/paper/notice`),
    );

    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([200, 404]);
  });
});
