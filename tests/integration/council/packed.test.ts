import { type TestCouncil, ask, dataOf, look, moved, someItem } from '../../support/council';
import { type House, openApp } from '../../support/house';
import { somePanelUser, somebody } from '../../support/people';
import { appWithPacked } from '../../support/throwaway-app';

const DAY = 86_400_000;
const AGENCIES = ['آب', 'برق', 'راه'];

describe('the packed council in a Strapi app that it has never seen', () => {
  let app: House;
  let council: TestCouncil;
  beforeAll(async () => {
    app = await openApp(await appWithPacked('council'));
    // A small council: one person keeps its papers and presides, as the app's settings say.
    const person = await somePanelUser(app, 'strapi-super-admin');
    const founded = await ask(person, '/councils', { name: 'شورا', place: 'سالن' }).expect(200);
    const id = String(dataOf(founded)['id']);
    const members = [];
    for (const [order, agencyName] of AGENCIES.entries()) {
      const wanted = { agencyId: agencyName, agencyName, validFrom: '2025-01-01T00:00:00Z', order };
      const seat = dataOf(await ask(person, `/councils/${id}/seats`, wanted).expect(200));
      members.push({ person, agencyId: agencyName, seatId: String(seat['id']) });
    }
    council = { id, secretary: person, chair: person, members };
  });
  afterAll(() => app.close());

  it('[I4] [I26] it plans its year, holds a meeting, and what it adopts has a number', async () => {
    const { secretary, members } = council;
    const plan = dataOf(await ask(secretary, `/councils/${council.id}/plan`).expect(200));
    const start = Date.now() - 20 * DAY;
    const times = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + DAY / 12).toISOString() };
    const meeting = { ...times, note: 'نشست' };
    const wanted = { ...meeting, kind: 'extraordinary', isRetroactive: true, place: 'سالن' };
    const id = String(dataOf(await ask(secretary, `/councils/${council.id}/meetings`, wanted).expect(200))['id']);
    const item = await someItem(council, { needsAction: false });
    for (const action of ['confirm', 'convoke', 'freeze']) await moved(secretary, ['meetings', id, action]);
    for (const { seatId } of members) {
      await ask(secretary, `/meetings/${id}/attendance`, { seatId, type: 'arrive' }).expect(200);
    }
    await moved(secretary, ['meetings', id, 'open']);
    await moved(secretary, ['agenda-items', item, 'discuss'], { note: 'زودتر از نوبت' });
    const poll = String(
      dataOf(await ask(secretary, `/agenda-items/${item}/polls`, { question: 'موافقید؟' }).expect(200))['id'],
    );
    await moved(secretary, ['polls', poll, 'open']);
    for (const { seatId } of members) {
      await ask(secretary, `/polls/${poll}/ballots`, { seatId, choice: 'yes' }).expect(200);
    }
    const closed = await moved(secretary, ['polls', poll, 'close']);
    await moved(secretary, ['agenda-items', item, 'adopt']);
    const ended = await moved(secretary, ['meetings', id, 'end']);
    await ask(secretary, `/meetings/${id}/publish`).expect(200);

    const { body } = await look(secretary, `/desk/councils/${council.id}/resolutions`);
    expect((plan['added'] as unknown[]).length).toBeGreaterThan(0);
    expect([closed['result'], ended['state']]).toEqual(['adopted', 'held']);
    expect(body).toMatchObject({ data: { resolutions: [{ label: expect.stringMatching(/^1\/14\d\d$/) as string }] } });
  });

  it('and anybody reads what it shows, and subscribes to its calendar', async () => {
    const meetings = await somebody(app).get('/api/council/meetings');
    const calendar = await somebody(app).get('/api/council/calendar.ics');

    expect(meetings.body).toMatchObject({ data: [{ number: 1 }] });
    expect(calendar.text).toContain('BEGIN:VEVENT');
  });
});
