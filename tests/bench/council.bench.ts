import type { AddressInfo } from 'node:net';

import { type CouncilYears, plantCouncilYears } from '../corpus/council-years';
import { type House, openHouse } from '../support/house';
import { type Person, somePanelUser } from '../support/people';

const SIZE = { years: 10, seats: 100, items: 30 };
const ROUNDS = 60;

const say = (text: string) => process.stderr.write(`      ${text}\n`);
const share = (sorted: readonly number[], part: number): string =>
  (sorted[Math.ceil(part * sorted.length) - 1] ?? 0).toFixed(1);

describe('ten years of a council with a hundred seats and thirty items a meeting', () => {
  let house: House;
  let base: string;
  let secretary: Person;
  let council: CouncilYears;

  beforeAll(async () => {
    house = await openHouse();
    await new Promise<void>((resolve) => house.server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${String((house.server.address() as AddressInfo).port)}`;
    secretary = await somePanelUser(house, 'council-secretary');
    council = await plantCouncilYears(house.strapi, SIZE);
    if (house.strapi.db.dialect.client === 'postgres') await house.strapi.db.connection.raw('analyze');
    say(`${house.strapi.db.dialect.client}: ${String(council.rows)} rows planted`);
  }, 1_800_000);
  afterAll(() => house.close());

  const pages = (): Readonly<Record<string, (round: number) => string>> => {
    const { councilId, meetingIds } = council;
    const meetingAt = (round: number) => meetingIds[(round * 37) % meetingIds.length] ?? '';
    const desk = `/council/desk/councils/${councilId}`;
    const open = (path: string, query = '') => `/api/council${path}?council=${councilId}${query}`;
    const turn = (most: number) => (round: number) => String((round % most) + 1);
    return {
      'year at a glance': (round) => `${desk}/years/${String(1395 + (round % 10))}`,
      'page of a meeting': (round) => `/council/desk/meetings/${meetingAt(round)}`,
      'page of the meeting that runs': () => `/council/desk/meetings/${meetingIds.at(-1) ?? ''}`,
      seats: () => `${desk}/seats`,
      'written votes': () => `${desk}/circulations`,
      tracker: (round) => `${desk}/resolutions?page=${turn(60)(round)}`,
      'tracker, overdue': () => `${desk}/resolutions?overdue=true`,
      'public meetings': (round) => open('/meetings', `&pagination[page]=${turn(4)(round)}`),
      'public agenda items': (round) => open('/agenda-items', `&pagination[page]=${turn(100)(round)}`),
      'public resolutions': (round) => open('/resolutions', `&pagination[page]=${turn(60)(round)}`),
      'public resolutions, searched': () => open('/resolutions', '&q=%D8%A8%DB%8C%D9%84%D8%A8%D9%88%D8%B1%D8%AF'),
      statistics: () => open('/statistics'),
    };
  };

  /** Milliseconds of each request, sorted. */
  async function timed(pathOf: (round: number) => string): Promise<readonly number[]> {
    const headers = { Authorization: `Bearer ${secretary.token ?? ''}` };
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      const path = pathOf(round);
      const answer = await fetch(base + path, path.startsWith('/api/') ? {} : { headers });
      await answer.arrayBuffer();
      times.push(performance.now() - start);
      if (answer.status !== 200) throw new Error(`${path} ${String(answer.status)}`);
    }
    return times.sort((one, other) => one - other);
  }

  it('every list, the tracker and the statistics', async () => {
    const start = performance.now();
    await fetch(`${base}/api/council/statistics?council=${council.councilId}`);
    say(`what is public is read the first time in ${(performance.now() - start).toFixed(0)} ms`);
    for (const [name, pathOf] of Object.entries(pages())) {
      await fetch(base + pathOf(0));
      const times = await timed(pathOf);
      say(`${name.padEnd(30)} p50 ${share(times, 0.5)} ms, p95 ${share(times, 0.95)} ms`);
    }

    expect(council.meetingIds).toHaveLength(SIZE.years * 12);
  });
});
