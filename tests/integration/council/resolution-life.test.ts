import { RESOLUTION_MOVES } from '../../../src/plugins/council/server/src/application/resolutions/move-resolution';
import { move } from '../../../src/plugins/council/server/src/application/move';
import { type TestCouncil, ask, dataOf, look, moved, refusal, someCouncil } from '../../support/council';
import { accepted, adopted, housePorts, openMeeting, resolution, withOffices } from '../../support/council-resolutions';
import { type House, openHouse } from '../../support/house';
import { type Person, seat, someApiUser, someOfficer } from '../../support/people';

describe('a resolution from its adoption to its closing', () => {
  let house: House;
  let council: TestCouncil;
  let lead: Person;
  let editor: Person;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
    await withOffices(house, council);
    const [first] = council.members;
    if (first === undefined) throw new Error('A council without members.');
    lead = first.person;
    editor = await someApiUser(house, 'agency-officer');
    await seat(house, editor, { agencyId: first.agencyId, role: 'editor' });
  });
  afterAll(() => house.close());

  const step = (person: Person, id: string, action: string, body: object = {}) =>
    moved(person, ['resolutions', id, action], body);
  const no = (person: Person, id: string, action: string, body: object = {}) =>
    refusal(person, ['resolutions', id, action], body);
  const reportsOf = (resolutionId: string) => housePorts(house).tables.reports.list({ resolutionId });

  it('[I38] [I41] adopted, assigned, accepted, reported, returned, verified and closed by four people', async () => {
    const { secretary, chair, members } = council;
    const [id = ''] = await adopted(house, council, ['2025-09-01', {}]);

    await step(secretary, id, 'assign', { supporting: [members[1]?.seatId] });
    await step(lead, id, 'accept');
    await step(editor, id, 'report', { percent: 40, note: 'نیمه‌کاره' });
    await step(editor, id, 'report', { percent: 70, evidence: ['file1'] });
    await step(lead, id, 'report-done', { evidence: ['file2', 'file3'] });
    await step(secretary, id, 'return', { note: 'گزارش امضا ندارد' });
    await step(lead, id, 'report-done', { evidence: ['file4'] });
    await step(secretary, id, 'verify');
    const unheard = await openMeeting(council, '2025-09-08', []);
    const early = await no(secretary, id, 'close', { notedIn: unheard.id });
    const [followUp] = await housePorts(house).tables.items.list({ meetingId: unheard.id, standing: 'follow-up' });
    await moved(chair, ['agenda-items', followUp?.id ?? '', 'discuss']);
    await moved(chair, ['agenda-items', followUp?.id ?? '', 'note']);
    await step(secretary, id, 'close', { notedIn: unheard.id });

    const { history } = dataOf(await look(secretary, `/resolutions/${id}/transitions`).expect(200)) as {
      history: { from?: string; to: string }[];
    };
    expect(history.map(({ to }) => to).reverse()).toEqual([
      'adopted',
      'assigned',
      'accepted',
      'in-progress',
      'in-progress',
      'reported-done',
      'in-progress',
      'reported-done',
      'verified',
      'closed',
    ]);
    expect(early).toEqual({ status: 400, code: 'guard-failed', at: 'noted-in-meeting' });
    expect(await resolution(house, id)).toMatchObject({
      number: 1,
      numberYear: 1404,
      leadName: 'دستگاه 1',
      supporting: [members[1]?.seatId],
      percent: 100,
      returned: 1,
      isAcceptedByTime: false,
      notedIn: unheard.id,
    });
    const said = (await reportsOf(id)).map(({ percent, evidence, by }) => [percent, evidence, by.split(':')[0]]);
    expect(said).toEqual([
      [40, [], 'api'],
      [70, ['file1'], 'api'],
      [100, ['file2', 'file3'], 'api'],
      [100, ['file4'], 'api'],
    ]);
  });

  it('[I46] lead, secretary and supporting seats were told of it, each once', async () => {
    const [id = ''] = (await housePorts(house).tables.resolutions.list({ state: 'closed' })).map((row) => row.id);

    const messages = await housePorts(house).tables.messages.list({ entity: `resolution:${id}` });

    const { email: secretariat } = housePorts(house).home.organizer;
    const [theLead, supporter] = ['office-1@example.com', 'office-2@example.com'];
    expect(messages.map(({ event, recipient }) => [event, recipient])).toEqual([
      ['resolution-assigned', theLead],
      ['resolution-reported-done', secretariat],
      ['resolution-reported-done', supporter],
      ['resolution-returned', theLead],
      ['resolution-reported-done', secretariat],
      ['resolution-reported-done', supporter],
      ['resolution-verified', theLead],
    ]);
  });

  it('[I41] whoever works for the lead does not verify it, as the secretary neither', async () => {
    const [id = ''] = await adopted(house, council, ['2025-10-20', {}]);
    await accepted(council, id);
    await step(editor, id, 'report', { percent: 10 });
    await step(lead, id, 'report-done', { evidence: ['file1'] });
    const agencyId = council.members[0]?.agencyId ?? '';
    const both = { label: 'panel:0', staff: ['secretary'] as const, agencies: [{ agencyId, role: 'head' } as const] };
    const request = { id, expectedVersion: null, reason: 'x', input: {} };
    const ports = { ...housePorts(house), actor: { ...both, isSystem: false } };

    const byLead = await no(lead, id, 'verify');
    const byBoth = [
      await move(ports, RESOLUTION_MOVES, { ...request, action: 'verify' }),
      await move(ports, RESOLUTION_MOVES, { ...request, action: 'verify-partly' }),
    ];

    const ofLead = (rule: string) => ({
      ok: false,
      error: { code: 'guard-failed', rule, guard: 'verifier-not-of-lead' },
    });
    expect(byLead).toMatchObject({ status: 403, code: 'role-required' });
    expect(byBoth).toEqual([ofLead('RS17'), ofLead('RS18')]);
  });

  it('[I42] less than before needs a reason, and a percentage is one', async () => {
    const [id = ''] = await adopted(house, council, ['2025-10-27', {}]);
    await accepted(council, id);
    await step(editor, id, 'report', { percent: 60 });

    const refused = [
      await no(editor, id, 'report', { percent: 50 }),
      await no(editor, id, 'report', { percent: 101 }),
      await no(editor, id, 'report', { percent: 70, evidence: [1] }),
      await no(editor, id, 'report'),
    ];
    await step(editor, id, 'report', { percent: 50, note: 'پیمانکار رفت' });

    expect(refused).toMatchObject([
      { code: 'guard-failed', at: 'drop-explained' },
      { code: 'percent-invalid' },
      { code: 'field-invalid', at: 'evidence' },
      { code: 'guard-failed', at: 'report-given' },
    ]);
    expect((await reportsOf(id)).map(({ percent }) => percent)).toEqual([60, 50]);
  });

  it('[I42] what comes first after another lead is measured by what was said before', async () => {
    const [id = ''] = await adopted(house, council, ['2025-11-03', {}]);
    await accepted(council, id);
    await step(editor, id, 'report', { percent: 60 });
    await step(lead, id, 'block', { note: 'بودجه نیست' });
    await step(editor, id, 'unblock');
    await step(lead, id, 'report-done', { evidence: ['file1'] });
    await step(council.secretary, id, 'verify-partly', { note: 'نیمی از کار' });
    await step(editor, id, 'continue');

    expect((await reportsOf(id)).map(({ percent, note }) => [percent, note])).toEqual([
      [60, null],
      [60, 'بودجه نیست'],
      [100, null],
    ]);
    expect(await resolution(house, id)).toMatchObject({ state: 'in-progress', percent: 60, doneAt: null });
  });

  it('[I51] the same request twice is one report', async () => {
    const [id = ''] = await adopted(house, council, ['2025-11-10', {}]);
    await accepted(council, id);
    const report = () =>
      ask(editor, `/resolutions/${id}/transitions/report`, { percent: 30 }).set('Idempotency-Key', 'r1').expect(200);

    await Promise.all([report(), report()]);
    await report();

    expect((await reportsOf(id)).map(({ percent }) => percent)).toEqual([30]);
  });

  it('to a stranger agency, and to one that only supports it, there is no resolution', async () => {
    const [id = '', other = ''] = await adopted(house, council, ['2025-11-17', {}, {}]);
    await step(council.secretary, id, 'assign', { supporting: [council.members[1]?.seatId] });
    const strangers = [await someOfficer(house), council.members[1]?.person, council.members[2]?.person];
    const agencyId = council.members[0]?.agencyId ?? '';
    const actions = [...new Set(RESOLUTION_MOVES.workflow.transitions.map(({ action }) => action))];

    const statuses = async (person: Person) => [
      (await look(person, `/resolutions/${id}/transitions`)).status,
      (await look(person, `/resolutions/${id}/history`)).status,
      (await ask(person, `/resolutions/${id}/links`, { earlier: other, kind: 'repeals' })).status,
      (await ask(person, `/resolutions/${id}/consents/verify`)).status,
      (await ask(person, `/agencies/${agencyId}/end`, { at: '2025-11-01T00:00:00Z', successors: [] })).status,
      ...(await Promise.all(actions.map((action) => ask(person, `/resolutions/${id}/transitions/${action}`)))).map(
        ({ status }) => status,
      ),
    ];

    const all = await Promise.all(strangers.flatMap((person) => person ?? []).map(statuses));
    expect([...new Set(all.flat())]).toEqual([404]);
    expect(all.map((each) => each.length)).toEqual([5, 5, 5].map((doors) => doors + actions.length));
  });
});
