import { createHash } from 'node:crypto';

import { canonicalJson } from '@hamresan/kit';

import { type TestCouncil, ask, look, moved, put, refusal, someCouncil } from '../../support/council';
import {
  AT_ONCE,
  agreed,
  approved,
  decide,
  end,
  held,
  minutesOf,
  opened,
  portsOf,
  readMinutes,
  ready,
  settle,
  someDecision,
} from '../../support/council-minutes';
import { type House, openHouse } from '../../support/house';
import { somebody } from '../../support/people';

describe('minutes that are in force', () => {
  let house: House;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
  });
  beforeEach(async () => {
    council = await someCouncil(house);
  });
  afterAll(() => house.close());

  const approvalIn = async (meetingId: string) => {
    const [item] = await portsOf(house).tables.items.list({ meetingId, standing: 'minutes-approval' });
    return item?.id ?? '';
  };

  it('[I33] what is approved is frozen with its hashes, and the database itself refuses to change it', async () => {
    await decide(council, { minutesApproval: 'signatures', ...AT_ONCE });
    const meeting = await held(council, '2025-09-01', someDecision());
    const id = await approved(house, council, meeting);
    const row = await portsOf(house).tables.minutes.find(id);
    const papers = await portsOf(house).tables.papers.list({ minutesId: id });
    const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
    // A message and not an error: the driver's errors are of another realm than those of jest.
    const raw = (statement: string, value: string) =>
      house.strapi.db.connection.raw(statement, [value, id]).then(
        () => 'changed',
        (fault: unknown) => /append-only|written once/.exec((fault as Error).message)?.[0],
      );

    expect(row?.documentHash).toBe(sha256(canonicalJson(row?.document as never)));
    expect(papers.map(({ kind, hash, content }) => [kind, hash === sha256(Buffer.from(content, 'base64'))])).toEqual([
      ['minutes', true],
      ['public-minutes', true],
    ]);
    expect([row?.pdfHash, row?.publicPdfHash]).toEqual(papers.map(({ hash }) => hash));
    const columns = ['document', 'document_hash', 'pdf_hash', 'public_pdf_hash'];
    const answers = columns.map((column) =>
      raw(`update council_minutes_documents set ${column} = ? where document_id = ?`, '"{}"'),
    );
    answers.push(raw('update council_papers set content = ? where minutes_id = ?', 'x'));
    expect(await Promise.all(answers)).toEqual([...columns.map(() => 'written once'), 'append-only']);
  });

  it('[I33] what is approved is read as it was approved, whatever becomes of what it was made from', async () => {
    await decide(council, { minutesApproval: 'signatures', ...AT_ONCE });
    const meeting = await held(council, '2025-09-01', someDecision());
    const id = await approved(house, council, meeting, 'آنچه گفته شد');
    const before = await minutesOf(council.secretary, meeting.id);
    const key = `item-${meeting.items[0] ?? ''}`;
    const [section] = await portsOf(house).tables.minutesSections.list({ minutesId: id, key });

    const edit = await put(council.secretary, `/minutes/${id}/sections/${key}`, { text: 'x', readVersion: 2 });
    await portsOf(house).tables.minutesSections.change(section?.id ?? '', { text: 'دیگر' });

    expect(edit.body).toMatchObject({ error: { details: { code: 'minutes-locked', state: 'approved' } } });
    expect(await minutesOf(council.secretary, meeting.id)).toEqual(before);
    expect(before.sections.find((each) => each.key === key)?.text).toBe('آنچه گفته شد');
  });

  /** Approved by the next meeting, which also decided that something in them be mended. */
  const mended = async () => {
    await decide(council, { minutesApproval: 'next-meeting', ...AT_ONCE });
    const first = await held(council, '2025-09-01', someDecision());
    const original = await ready(house, council, first);
    const second = await opened(council, ['2025-09-02', someDecision({ title: 'اصلاح صورت‌جلسه' })]);
    await agreed(council, await approvalIn(second.id));
    const [decision = ''] = second.items;
    return { meetingId: first.id, original, second, decision };
  };

  it('[I33] [MN10] only what a later meeting decided mends approved minutes', async () => {
    const { original, decision } = await mended();
    const amend = () =>
      refusal(council.secretary, ['minutes', original, 'amend'], { note: 'سهو', decidedIn: decision });

    const early = await amend();
    await moved(council.chair, ['minutes', original, 'approve']);
    const undecided = await amend();

    expect([early, undecided]).toMatchObject([{ code: 'transition-unknown' }, { at: 'council-decided' }]);
  });

  it('[I33] [MN10] a corrigendum is a document of its own, with a way and a vote of its own', async () => {
    const { secretary, chair } = council;
    const { meetingId, original, second, decision } = await mended();
    await moved(chair, ['minutes', original, 'approve']);
    await agreed(council, decision);
    await end(council, second);
    const before = await minutesOf(secretary, meetingId);

    await moved(secretary, ['minutes', original, 'amend'], { note: 'سهو قلم', decidedIn: decision });

    const [, mending] = await readMinutes(secretary, meetingId);
    expect(mending).toMatchObject({
      minutes: { state: 'generated', amends: original },
      sections: [{ key: 'corrigendum', facts: { reason: 'سهو قلم', decision: { title: 'اصلاح صورت‌جلسه' } } }],
    });
    const corrigendum = String(mending?.minutes.id);
    await moved(secretary, ['minutes', corrigendum, 'take-up']);
    const edit = { text: 'در بند دو «سه» درست است.', readVersion: 1 };
    await put(secretary, `/minutes/${corrigendum}/sections/corrigendum`, edit).expect(200);
    await moved(secretary, ['minutes', corrigendum, 'circulate']);
    await settle(house);
    const stale = await refusal(chair, ['minutes', corrigendum, 'approve']);
    const third = await opened(council, ['2025-09-03', someDecision()]);
    await agreed(council, await approvalIn(third.id));
    await moved(chair, ['minutes', corrigendum, 'approve']);
    const after = await minutesOf(secretary, meetingId);
    expect(stale).toMatchObject({ at: 'approved' });
    expect(after).toEqual({ ...before, minutes: { ...before.minutes, version: 6 }, corrigenda: [corrigendum] });
  });

  it('[I45] [MN8] [MN9] what is published is taken back for a reason, and a trace stays', async () => {
    await decide(council, { minutesApproval: 'signatures', ...AT_ONCE });
    const { secretary } = council;
    const meeting = await held(council, '2025-09-01', someDecision());
    const id = await approved(house, council, meeting);
    const publicPaper = async () =>
      (await look(somebody(house), `/meetings/${meeting.id}/paper/public-minutes`)).status;
    const seen = [await publicPaper()];
    const published = await moved(secretary, ['minutes', id, 'publish']);
    seen.push(await publicPaper());
    const without = await refusal(secretary, ['minutes', id, 'unpublish']);
    const taken = await moved(secretary, ['minutes', id, 'unpublish'], { note: 'اشتباه در نام' });
    seen.push(await publicPaper());

    expect([seen, without]).toMatchObject([[404, 200, 404], { at: 'reason-given' }]);
    expect([taken['publishedAtFirst'], typeof taken['unpublishedAt']]).toEqual([
      published['publishedAtFirst'],
      'string',
    ]);
    expect((await ask(secretary, `/minutes/${id}/regenerate`)).status).toBe(400);
  });
});
