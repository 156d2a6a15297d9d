import type { Response } from 'supertest';

import type { Records } from '../../src/plugins/council/server/src/application/ports';
import type { Stored } from '../../src/plugins/council/server/src/application/rows';
import { PAPER_KINDS } from '../../src/plugins/council/server/src/application/paper/print-papers';
import { OPARL_LISTS } from '../../src/plugins/council/server/src/domain/open-data/oparl-object';
import { routes } from '../../src/plugins/council/server/src/routes';
import { portsOf } from './council-minutes';
import { unfolded } from './council-outputs';
import type { House } from './house';
import { textOf } from './pdf';
import type { Person } from './people';

/** What somebody was answered: everything in it that can be read, headers among it. */
export type Answer = Readonly<{ door: string; path: string; status: number; text: string }>;

/** Every address of the plugin that is fetched, as its route has it: those for anybody, and those of its members. */
export const DOORS: readonly string[] = routes['content-api'].routes
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => path);

/** Ids of everything that there is, by the word that stands before them in a path. */
export type Ids = Readonly<Record<string, readonly string[]>>;

export async function idsIn(house: House): Promise<Ids> {
  const { councils, meetings, items, polls, minutes, resolutions, seats, annexes } = portsOf(house).tables;
  const idsOf = async <Row extends Stored>(table: Records<Row>) => (await table.list({})).map(({ id }) => id);
  return {
    councils: await idsOf(councils),
    meetings: await idsOf(meetings),
    'agenda-items': await idsOf(items),
    polls: await idsOf(polls),
    minutes: await idsOf(minutes),
    resolutions: await idsOf(resolutions),
    seats: await idsOf(seats),
    annexes: await idsOf(annexes),
    token: await secretsIn(house),
  };
}

const FEED = 'a-calendar-of-ones-own';

/** What opens an address without an account: links in letters, and the calendar of a seat. */
async function secretsIn(house: House): Promise<readonly string[]> {
  const { keys, now, tables } = portsOf(house);
  const [seat] = await tables.seats.list({});
  const made = { account: 'api:1', label: null, hash: keys.hash(FEED), madeAt: now() };
  if (seat !== undefined && (await tables.feedTokens.count({ hash: made.hash })) === 0) {
    await tables.feedTokens.add({ ...made, councilId: seat.councilId, seatId: seat.id });
  }
  const letters = await tables.messages.list({});
  const links = letters.flatMap(({ body }) => /invitation\/(\S+)/.exec(body)?.[1] ?? []);
  return [FEED, ...links];
}

type Fill = (ids: Ids, before: string) => readonly string[];

/** What stands for a name in a path. An id is of what its path speaks of; where that is not known, of anything. */
const VALUES: Readonly<Record<string, Fill>> = {
  id: (ids, before) => ids[before] ?? Object.values(ids).flat(),
  list: () => Object.keys(OPARL_LISTS),
  kind: () => PAPER_KINDS,
  year: () => ['1405'],
  annex: (ids) => ids['annexes'] ?? [],
  token: (ids) => ids['token'] ?? [],
};

/** All addresses of a route. @throws where its path has a name that this walk cannot fill: tell it how, in `VALUES`. */
function addressesOf(door: string, ids: Ids): readonly string[] {
  const found = /^(.*?\/)?([^/]*)\/:(\w+)(.*)$/.exec(door);
  if (found === null) return [door];
  const [, start = '', word = '', name = '', rest = ''] = found;
  const values = VALUES[name];
  if (values === undefined) throw new Error(`The walk does not know what to put for :${name} in ${door}.`);
  return values(ids, word).flatMap((value) => addressesOf(`${start}${word}/${value}${rest}`, ids));
}

/** What a reader may ask for beside: a search, another form, a bigger page, what was changed or taken back. */
const QUERIES = (word: string) => [
  `q=${encodeURIComponent(word)}`,
  'include=deadlines',
  'as=day',
  'pagination[pageSize]=100&populate=*',
  'modified_since=2000-01-01T00:00:00%2B00:00',
];

const isOfOne = (door: string): boolean => door.includes('/:id');

type Asked = Readonly<{ door: string; path: string }>;

/**
 * Everything of the plugin that can be asked for below an address, `/api/council` or `/council`; where a word to search for
 * is given, with everything that can be asked beside.
 */
export const askable = (root: string, ids: Ids, word: string | null): readonly Asked[] =>
  DOORS.flatMap((door) =>
    addressesOf(door, ids).flatMap((address) => {
      const queries = word === null || isOfOne(door) ? [] : QUERIES(word);
      return ['', ...queries.map((query) => `?${query}`)].map((query) => ({ door, path: `${root}${address}${query}` }));
    }),
  );

/** Asks for all of it, and for every address of the plugin that stands in an answer. */
export async function fetchAll(person: Person, asked: readonly Asked[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...asked];
  const known = new Set(asked.map(({ path }) => path));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const answer = await person.get(next.path);
    const text = await everythingSaid(answer);
    answers.push({ ...next, status: answer.status, text });
    for (const path of addressesIn(text)) {
      if (!known.has(path)) waiting.push({ door: 'an address in an answer', path });
      known.add(path);
    }
  }
  return answers;
}

const addressesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\/api\/council\/[^\s"'<>\\,;]+/g)].map(([address]) => address.replaceAll('&amp;', '&'));

async function everythingSaid({ headers, body, text }: Response): Promise<string> {
  const isPaper = String((headers as Readonly<Record<string, unknown>>)['content-type']).startsWith('application/pdf');
  const bytes = Buffer.isBuffer(body) ? body : null;
  const said = isPaper && bytes ? await textOf(bytes) : (bytes?.toString('latin1') ?? unfolded(text));
  return `${JSON.stringify(headers)}\n${said}`;
}
