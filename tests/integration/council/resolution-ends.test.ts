import { type TestCouncil, ask, dataOf, look, moved, refusal, someCouncil } from '../../support/council';
import { accepted, adopted, housePorts, inDays, openMeeting, resolution } from '../../support/council-resolutions';
import { type House, openHouse } from '../../support/house';

const ENDED = '2026-02-01T06:00:00Z';

describe('what outlives an agency, and what takes a resolution back', () => {
  let house: House;
  let council: TestCouncil;
  /** The same, with whoever still has a seat. */
  let sitting: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house, { agencies: 6 });
    sitting = council;
  });
  afterAll(() => house.close());

  const member = (at: number) => {
    const found = council.members[at];
    if (found === undefined) throw new Error(`There is no member ${String(at)}.`);
    return found;
  };
  /** Resolutions that this member leads and has accepted, one for each text. */
  const inHandOf = async (at: number, day: string, texts: readonly object[] = [{}]) => {
    const leadSeat = member(at).seatId;
    const ids = await adopted(house, sitting, [day, ...texts.map((each) => ({ leadSeat, ...each }))]);
    for (const id of ids) {
      await moved(council.secretary, ['resolutions', id, 'assign']);
      await moved(member(at).person, ['resolutions', id, 'accept']);
    }
    return ids;
  };
  const end = (at: number, successors: readonly string[], when = ENDED) =>
    ask(council.secretary, `/agencies/${member(at).agencyId}/end`, { at: when, successors });
  const outlivedOf = async (at: number, successors: readonly string[]) => {
    const [outlived] = dataOf(await end(at, successors).expect(200)) as unknown as readonly object[];
    sitting = { ...sitting, members: sitting.members.filter(({ seatId }) => seatId !== member(at).seatId) };
    return outlived;
  };

  it('[I40] the one successor is proposed, and takes over when the secretary says so', async () => {
    const [id = ''] = await inHandOf(1, '2025-09-01');
    const [waiting = ''] = await adopted(house, sitting, ['2025-09-02', { leadSeat: member(1).seatId }]);
    await moved(member(1).person, ['resolutions', id, 'request-extension'], { dueDay: inDays(60), note: 'ادغام' });

    const outlived = await outlivedOf(1, [member(0).agencyId]);
    const between = [await resolution(house, id), await resolution(house, waiting)];
    await moved(council.secretary, ['resolutions', id, 'reassign']);
    await moved(council.secretary, ['resolutions', waiting, 'assign']);
    await moved(member(0).person, ['resolutions', id, 'accept']);

    expect(outlived).toEqual({
      councilId: council.id,
      way: 'propose-transfer',
      resolutions: [id, waiting],
      itemId: null,
    });
    expect(between).toMatchObject([
      { state: 'reassignment-required', leadName: 'دستگاه 2', proposedLead: member(0).seatId },
      { state: 'adopted', leadName: 'دستگاه 2', proposedLead: member(0).seatId },
    ]);
    expect([await resolution(house, id), await resolution(house, waiting)]).toMatchObject([
      { state: 'accepted', leadName: 'دستگاه 1', leadAgencyId: member(0).agencyId, proposedLead: null },
      { state: 'assigned', leadName: 'دستگاه 1', leadAgencyId: member(0).agencyId, proposedLead: null },
    ]);
    const asked = await housePorts(house).tables.extensions.list({ resolutionId: id });
    expect(asked.map(({ outcome, decidedBy }) => [outcome, decidedBy])).toEqual([['denied', 'system:council']]);
    expect((await ask(member(1).person, `/resolutions/${id}/transitions/report`, { percent: 1 })).status).toBe(404);
  });

  it('[I40] of several the secretary chooses', async () => {
    const [id = ''] = await inHandOf(2, '2025-09-08');

    const outlived = await outlivedOf(2, [member(0).agencyId, member(3).agencyId]);
    const undecided = await refusal(council.secretary, ['resolutions', id, 'reassign']);
    const ended = await refusal(council.secretary, ['resolutions', id, 'reassign'], { leadSeat: member(2).seatId });
    await moved(council.secretary, ['resolutions', id, 'reassign'], { leadSeat: member(3).seatId });

    const told = await housePorts(house).tables.messages.list({ event: 'resolution-lead-ended' });
    expect(outlived).toEqual({ councilId: council.id, way: 'ask-secretary', resolutions: [id], itemId: null });
    expect(undecided).toMatchObject({ code: 'guard-failed', at: 'one-lead' });
    expect(ended).toMatchObject({ code: 'guard-failed', at: 'lead-active' });
    expect(await resolution(house, id)).toMatchObject({ state: 'assigned', leadSeat: member(3).seatId });
    expect(told.map(({ entity, recipient }) => [entity, recipient])).toContainEqual([
      `resolution:${id}`,
      housePorts(house).home.organizer.email,
    ]);
  });

  it('[I40] where there is none the council has an item, once, and earlier papers keep the name', async () => {
    const [id = '', secret = ''] = await inHandOf(4, '2025-09-15', [{}, { isConfidential: true, title: 'محرمانه' }]);
    const numbers = [await resolution(house, id), await resolution(house, secret)].map(
      ({ number, numberYear }) => `مصوبهٔ ${String(number)}/${String(numberYear)}`,
    );

    const { mandates } = housePorts(house).tables;
    const span = { validFrom: new Date('2025-09-01'), validTo: new Date('2999-01-01') };
    const letter = await mandates.add({
      seatId: member(4).seatId,
      holder: 'api:0',
      holderName: 'م',
      letter: 'ن',
      ...span,
    });

    const outlived = (await outlivedOf(4, [])) as { way: string; itemId: string };
    const again = (await outlivedOf(4, [])) as { itemId: string | null };

    const item = await housePorts(house).tables.items.find(outlived.itemId);
    const seat = await housePorts(house).tables.seats.find(member(4).seatId);
    expect((await mandates.find(letter.id))?.revokedAt?.toISOString()).toBe(new Date(ENDED).toISOString());
    expect([outlived.way, again.itemId]).toEqual(['ask-council', null]);
    expect(item).toMatchObject({ state: 'accepted', agencyId: null, text: numbers.join('\n'), needsAction: false });
    expect([seat?.agencyName, seat?.validTo?.toISOString()]).toEqual(['دستگاه 5', new Date(ENDED).toISOString()]);
    expect(await resolution(house, id)).toMatchObject({ state: 'reassignment-required', leadName: 'دستگاه 5' });
  });

  it('[I40] an end that lies ahead, by itself or of nobody is refused', async () => {
    const codes = [
      await end(5, [], '2999-01-01T00:00:00Z'),
      await end(5, [member(5).agencyId]),
      await ask(council.chair, `/agencies/${member(5).agencyId}/end`, { at: ENDED, successors: [] }),
      await ask(council.secretary, '/agencies/nobody/end', { at: ENDED, successors: [] }),
    ].map(({ status, body }) => [
      status,
      (body as { error: { details: { code?: string; field?: string } } }).error.details,
    ]);

    expect(codes).toMatchObject([
      [400, { code: 'field-invalid', field: 'at' }],
      [400, { code: 'field-invalid', field: 'successors' }],
      [403, { code: 'role-required' }],
      [404, {}],
    ]);
    expect((await housePorts(house).tables.seats.find(member(5).seatId))?.validTo).toBeNull();
  });

  it('[I40] a successor without a seat here is for the secretary to bring in', async () => {
    const [id = ''] = await inHandOf(5, '2025-09-16');

    const outlived = await outlivedOf(5, ['elsewhere']);

    expect(outlived).toEqual({ councilId: council.id, way: 'ask-secretary', resolutions: [id], itemId: null });
    expect(await resolution(house, id)).toMatchObject({ state: 'reassignment-required', proposedLead: null });
  });

  it('[I40] a lead that refuses says why, and somebody else gets it', async () => {
    const [id = ''] = await adopted(house, sitting, ['2025-09-22', {}]);
    await moved(council.secretary, ['resolutions', id, 'assign']);

    const silent = await refusal(member(0).person, ['resolutions', id, 'refuse']);
    await moved(member(0).person, ['resolutions', id, 'refuse'], { note: 'در صلاحیت ما نیست' });
    await moved(council.secretary, ['resolutions', id, 'reassign'], { leadSeat: member(3).seatId });

    expect(silent).toMatchObject({ code: 'guard-failed', at: 'reason-given' });
    expect(await resolution(house, id)).toMatchObject({ state: 'assigned', leadName: 'دستگاه 4', dueDay: inDays(30) });
  });

  it('[I38] the secretary does not change the lead that the council named', async () => {
    const [id = ''] = await adopted(house, sitting, ['2025-09-23', {}]);

    const other = await refusal(council.secretary, ['resolutions', id, 'assign'], { leadSeat: member(3).seatId });

    expect(other).toMatchObject({ code: 'field-invalid', at: 'leadSeat' });
  });

  it('[I44] links have no circle, and what was repealed is still there', async () => {
    const [first = '', second = '', third = ''] = await adopted(house, sitting, ['2025-09-29', {}, {}, {}]);
    const link = async (later: string, earlier: string, kind: string, person = council.chair) => {
      const { status, body } = await ask(person, `/resolutions/${later}/links`, { earlier, kind });
      return [status, (body as { error?: { details: { code?: string } } }).error?.details.code];
    };

    const answers = [
      await link(second, first, 'amends', council.secretary),
      await link(first, second, 'amends'),
      await link(first, second, 'repeals'),
      await link(first, first, 'amends'),
      await link(second, first, 'supersedes'),
      await link(third, second, 'repeals', council.secretary),
      await link(third, second, 'repeals'),
      await link(second, third, 'amends'),
      await link(third, first, 'replaces'),
    ];

    const { links } = dataOf(await look(council.secretary, `/resolutions/${second}/history`).expect(200)) as {
      links: { later: string; earlier: string; kind: string }[];
    };
    expect(answers).toEqual([
      [200, undefined],
      [400, 'link-circular'],
      [400, 'link-circular'],
      [400, 'link-to-itself'],
      [400, 'link-twice'],
      [403, 'role-required'],
      [200, undefined],
      [400, 'field-invalid'],
      [400, 'field-invalid'],
    ]);
    expect(links.map(({ later, earlier, kind }) => [later, earlier, kind])).toEqual([
      [second, first, 'amends'],
      [third, second, 'repeals'],
    ]);
    expect([await resolution(house, first), await resolution(house, second)]).toMatchObject([
      { state: 'adopted' },
      { state: 'repealed', number: expect.any(Number), text: expect.any(String) },
    ]);
  });

  it('[I44] [RS23] superseding by its move makes the link; giving up wants the council', async () => {
    const [old = '', fresh = '', hopeless = ''] = await adopted(house, sitting, ['2025-10-06', {}, {}, {}]);
    const meeting = await openMeeting(sitting, '2025-10-13', []);
    await accepted(council, hopeless);

    const without = await refusal(council.chair, ['resolutions', old, 'supersede']);
    await moved(council.chair, ['resolutions', old, 'supersede'], { later: fresh });
    const alone = await refusal(council.chair, ['resolutions', hopeless, 'declare-not-feasible'], { note: 'ناشدنی' });
    await moved(council.chair, ['resolutions', hopeless, 'declare-not-feasible'], {
      note: 'ناشدنی',
      decidedIn: meeting.id,
    });

    const [made] = await housePorts(house).tables.links.list({ earlier: old });
    expect([without, alone]).toMatchObject([
      { code: 'guard-failed', at: 'later-resolution' },
      { code: 'guard-failed', at: 'council-decided' },
    ]);
    expect(made).toMatchObject({ later: fresh, kind: 'supersedes' });
    expect(await resolution(house, hopeless)).toMatchObject({ state: 'not-feasible', decidedIn: meeting.id });
  });
});
