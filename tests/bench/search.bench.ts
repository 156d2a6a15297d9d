import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import qs from 'qs';

import { corpusOf } from '../corpus/items';
import { plantMany } from '../corpus/plant-many';
import { type Question, questionsAbout } from '../corpus/questions';
import { type TestDatabase, engine } from '../support/database';
import { type House, openHouseOn } from '../support/house';
import { Choices } from '../support/random';
import { serveOn } from '../support/served-house';
import { ROOT } from '../support/settings';

const ITEMS = Number(process.env['SEARCH_ITEMS'] ?? 200_000);
const ROUNDS = 3;
const PAGE_SIZE = 25;

type Times = Readonly<{ middle: number; most: number; longest: number }>;
type Index = { rebuild: (options: { onProgress: (progress: Progress) => void }) => Promise<void> };
type Progress = Readonly<{ uid: string; done: number; total: number }>;

const say = (text: string) => process.stderr.write(`      ${text}\n`);
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

function timesOf(milliseconds: readonly number[]): Times {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { middle: at(0.5), most: at(0.95), longest: at(1) };
}
const inWords = (name: string, { middle, most, longest }: Times) =>
  `${name.padEnd(12)} p50 ${middle.toFixed(1)} ms, p95 ${most.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`;

describe(`search among ${String(ITEMS)} items`, () => {
  let database: TestDatabase;
  let house: House;
  let base: string;
  let questions: readonly Question[];

  beforeAll(async () => {
    database = await engine().copyOf(process.env['HAMRESAN_TEST_TEMPLATE'] ?? '');
    house = await openHouseOn({ ...database, drop: () => Promise.resolve() });
    await new Promise<void>((resolve) => house.server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${String((house.server.address() as AddressInfo).port)}`;
    questions = questionsAbout(corpusOf(5000));
    let since = performance.now();
    const rows = await plantMany(house.strapi, ITEMS);
    say(`${house.strapi.db.dialect.client}: ${String(rows)} rows planted in ${seconds(since)}`);
    since = performance.now();
    await house.strapi
      .plugin('persian')
      .service<Index>('search')
      .rebuild({
        onProgress: ({ uid, done, total }) =>
          done === total && say(`${uid}: ${String(total)} rows indexed after ${seconds(since)}`),
      });
  }, 1_800_000);
  afterAll(() => database.drop());

  const inSearch = (asked: string) => `/api/search?${qs.stringify({ q: asked, locale: 'fa', pageSize: PAGE_SIZE })}`;
  const inList = (asked: string) =>
    `/api/news?${qs.stringify({ _q: asked, locale: 'fa', pagination: { pageSize: PAGE_SIZE } })}`;

  /** Milliseconds in which the database was asked for what a search finds and who may see it; not for permissions and texts. */
  function watchSearches(): () => number {
    type Asked = { __knexQueryUid: string; sql: string };
    const { connection } = house.strapi.db;
    const begun = new Map<string, number>();
    let spans: [number, number][] = [];
    connection.on('query', ({ __knexQueryUid, sql }: Asked) => {
      if (/ as (asked|look),/.test(sql)) begun.set(__knexQueryUid, performance.now());
    });
    connection.on('query-response', (_answer: unknown, { __knexQueryUid }: Asked) => {
      const start = begun.get(__knexQueryUid);
      if (start !== undefined) spans.push([start, performance.now()]);
    });
    return () => {
      let [sum, end] = [0, 0];
      for (const [from, to] of spans.sort(([one], [other]) => one - other)) {
        sum += Math.max(0, to - Math.max(from, end));
        end = Math.max(end, to);
      }
      begun.clear();
      spans = [];
      return sum;
    };
  }

  /** Each question so many times, in an order that no cache foresees. */
  function manyTimes(rounds: number): readonly string[] {
    const choices = new Choices(7);
    return Array.from({ length: rounds }, () => questions)
      .flat()
      .map(({ asked }) => ({ asked, place: choices.next() }))
      .sort((one, other) => one.place - other.place)
      .map(({ asked }) => asked);
  }

  async function timed(
    pathOf: (asked: string) => string,
    rounds: number,
    afterEach: () => void = () => undefined,
  ): Promise<Times> {
    const times: number[] = [];
    for (const asked of manyTimes(rounds)) {
      const start = performance.now();
      const answer = await fetch(base + pathOf(asked));
      await answer.arrayBuffer();
      times.push(performance.now() - start);
      afterEach();
      if (answer.status !== 200) throw new Error(`${pathOf(asked)} ${String(answer.status)}`);
    }
    return timesOf(times);
  }

  /** Asked by a reader in a process of its own. */
  async function timedOutside(url: string, pathOf: (asked: string) => string, rounds: number): Promise<Times> {
    const reader = spawn(process.execPath, ['tests/bench/ask.mjs'], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
    reader.stdin.end(JSON.stringify({ base: url, paths: manyTimes(rounds).map(pathOf) }));
    return timesOf(JSON.parse(await text(reader.stdout)) as number[]);
  }

  async function withoutThePlugin(): Promise<void> {
    const built = path.join(ROOT, 'src/plugins/persian/dist/server/index.js');
    const { default: entry } = (await import(built)) as { default: { destroy: (parameters: object) => unknown } };
    await entry.destroy({ strapi: house.strapi });
  }

  it('200 questions in random order, with Strapi’s own search beside it', async () => {
    await timed(inList, 1);
    const list = await timed(inList, ROUNDS);
    await timed(inSearch, 1);
    const searches = watchSearches();
    const inDatabase: number[] = [];
    await timed(inSearch, ROUNDS, () => inDatabase.push(searches()));
    await withoutThePlugin();
    const stock = await timed(inList, 1);

    say(inWords('_q', list));
    say(inWords('stock _q', stock));
    say(`stock to ours, p95: ${(stock.most / list.most).toFixed(1)}; p50: ${(stock.middle / list.middle).toFixed(1)}`);
    say(inWords('of /api/search: what is found and seen', timesOf(inDatabase)));
    expect(questions).toHaveLength(200);
    expect(timesOf(inDatabase).middle).toBeGreaterThan(0);
  }, 1_800_000);

  it('the same asked of a house that is served, as its readers ask', async () => {
    await house.close();
    const served = await serveOn(database);
    await timedOutside(served.url, inSearch, 2);
    const search = await timedOutside(served.url, inSearch, ROUNDS);
    const empty = await timedOutside(served.url, () => '/api/counties', 1);
    await served.stop();

    say(inWords('/api/search', search));
    say(inWords('an empty list', empty));
    expect(search.middle).toBeGreaterThan(empty.middle);
  }, 1_800_000);
});
