import type { Response, Test } from 'supertest';

import { type House, openHouse } from '../../support/house';
import { type Person, someEditor, someOfficer } from '../../support/people';
import { ofThisDatabase } from '../../support/shared-walks';
import {
  AGENCY,
  ANNOUNCEMENT,
  CALLERS,
  type Caller,
  EVENT,
  type Insiders,
  MARK,
  NEWS,
  type Places,
  USER,
  agency,
  belongings,
  mark,
  people,
} from './world';

export type Method = 'get' | 'post' | 'put' | 'delete';
/** In `path` and `body`, `{news}` and the like stand for what belongs to B; see `Places`. */
export type Attack = Readonly<{ method?: Method; path: string; body?: object }>;

/**
 * Two agencies. A and everybody else attack; B owns drafts, a published news item that was changed since, a file and a
 * folder. Each attack is sent twice, about what is B's and about what never was: the answers must not differ.
 */
export class Scene {
  private constructor(
    readonly house: House,
    readonly callers: Readonly<Record<Caller, Person>>,
    /** B's own people: for them the mark is there, or the attacks would prove nothing. */
    readonly owners: Insiders,
    readonly places: Places,
  ) {}

  static async open(): Promise<Scene> {
    const house = await openHouse();
    const a = await agency(house, 'A', 'ours');
    const b = await agency(house, 'B', MARK);
    const callers = await people(house, a.documentId);
    const owners = { officer: await someOfficer(house, b.documentId), editor: await someEditor(house, b.documentId) };
    await mark(house, owners);
    return new Scene(house, callers, owners, await belongings(house, { a, b, ...owners }));
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** What is B's, by its name. */
  foreign(name: string): number | string {
    return this.places[name]?.[0] ?? fail(name);
  }

  fill(template: string, which: 'foreign' | 'missing'): string {
    return template.replace(/\{(\w+)\}/g, (_all, name: string) =>
      String(this.places[name]?.[which === 'foreign' ? 0 : 1] ?? fail(name)),
    );
  }

  /** In a body, `"{newsId}"` becomes a number. */
  fillBody(body: object, which: 'foreign' | 'missing'): object {
    const numbers = JSON.stringify(body).replace(/"\{(\w+)\}"/g, (_all, name: string) =>
      JSON.stringify(this.places[name]?.[which === 'foreign' ? 0 : 1] ?? fail(name)),
    );
    return JSON.parse(this.fill(numbers, which).replaceAll('%7B', '{')) as object;
  }

  send(person: Person, { method = 'get', path, body }: Attack, which: 'foreign' | 'missing' = 'foreign'): Test {
    const url = this.fill(path, which).replace(/[^ -~]+/g, encodeURIComponent);
    const sent = body && this.fillBody(body, which);
    if (method === 'get' || method === 'delete') return person[method](url);
    return person[method](url, sent);
  }

  /** Everybody sends it (`ofThisDatabase`). What comes back is a list of what went wrong: empty, where nothing was learned. */
  async learned(attack: Attack, callers: readonly Caller[] = ofThisDatabase(CALLERS)): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const caller of callers) faults.push(...(await this.compare(caller, attack)));
    return faults;
  }

  /** The same, for requests that everybody must be refused. */
  async refused(attack: Attack, callers: readonly Caller[] = ofThisDatabase(CALLERS)): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const caller of callers) faults.push(...(await this.compare(caller, attack, isRefusal)));
    return faults;
  }

  /** The same, for requests that everybody must be refused, and that leave every row as it was. */
  async achieved(attack: Attack, callers: readonly Caller[] = ofThisDatabase(CALLERS)): Promise<readonly string[]> {
    const before = await this.rows();
    const faults = await this.refused(attack, callers);
    return [...faults, ...differences(before, await this.rows())];
  }

  /** What two answers to the same attack tell, to this caller. */
  async compare(caller: Caller, attack: Attack, isFine = isNoFault): Promise<readonly string[]> {
    const person = this.callers[caller];
    const foreign = await this.send(person, attack, 'foreign');
    const missing = await this.send(person, attack, 'missing');
    return this.judge(foreign, missing, isFine).map((fault) => `${caller}: ${fault}`);
  }

  judge(foreign: Response, missing: Response, isFine = isNoFault): readonly string[] {
    const said = `${String(foreign.status)} ${textOf(foreign).slice(0, 400)}`;
    const saidOfMissing = this.normal(`${String(missing.status)} ${textOf(missing)}`);
    const checks: [boolean, string][] = [
      [isFine(foreign) && isFine(missing), `answers ${said}`],
      [!`${textOf(foreign)}${JSON.stringify(foreign.headers)}`.includes(MARK), `tells ${said}`],
      [
        this.normal(`${String(foreign.status)} ${textOf(foreign)}`) === saidOfMissing,
        `differs ${said} from ${saidOfMissing.slice(0, 400)}`,
      ],
    ];
    return checks.flatMap(([isKept, fault]) => (isKept ? [] : [fault]));
  }

  /** Every row that an attack could change, as it is stored, by its table. */
  async rows(): Promise<ReadonlyMap<string, string>> {
    const { db } = this.house.strapi;
    const read = async (table: string) => {
      const rows = (await db.getConnection(table).select()) as Row[];
      return [table, rows.map(textOfRow).sort().join('\n')] as const;
    };
    return new Map(await Promise.all(watchedTables(db).map(read)));
  }

  /** The answer as it would be about what is B's. */
  private normal(text: string): string {
    return Object.values(this.places).reduce(
      (filled, [foreign, missing]) =>
        foreign === missing ? filled : filled.replaceAll(String(missing), String(foreign)),
      text,
    );
  }
}

const WATCHED: readonly string[] = [
  ...[NEWS, EVENT, ANNOUNCEMENT, AGENCY, 'plugin::upload.file', 'plugin::upload.folder'],
  ...[USER, 'plugin::users-permissions.role', 'plugin::users-permissions.permission'],
  ...['admin::user', 'admin::role', 'admin::permission', 'admin::api-token', 'admin::transfer-token'],
  ...['membership', 'share', 'suspension', 'invitation'].map((name) => `plugin::agency-scope.${name}`),
  ...['strapi::webhook', 'plugin::i18n.locale'],
];

type Row = Readonly<Record<string, unknown>>;
type Db = House['strapi']['db'];
type Related = Readonly<{ joinTable?: Readonly<{ name: string }>; target?: string }>;

/** The tables of what is watched, of its components, and those that tell what belongs to what. */
function watchedTables({ metadata }: Db): readonly string[] {
  const tablesOf = (uid: string): readonly string[] => {
    const { tableName, attributes } = metadata.get(uid);
    const related = Object.values(attributes) as Related[];
    const components = related.flatMap(({ target }) => (target?.includes('::') === false ? tablesOf(target) : []));
    return [tableName, ...related.flatMap(({ joinTable }) => (joinTable ? [joinTable.name] : [])), ...components];
  };
  return [...new Set(WATCHED.flatMap(tablesOf))];
}

/** Without the dates at which seats and tokens were last used, nor what a token takes for a change because of them. */
function textOfRow(row: Row): string {
  const isToken = 'access_key' in row;
  return JSON.stringify(
    Object.entries(row).filter(
      ([name]) => name !== 'last_seen_at' && name !== 'last_used_at' && !(isToken && name === 'updated_at'),
    ),
  );
}

const isNoFault = ({ status }: Response): boolean => status < 500;
const isRefusal = ({ status }: Response): boolean => status >= 400 && status < 500;
/** Of a picture there is none. */
const textOf = ({ text }: { text?: string }): string => text ?? '';

export const differences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].flatMap(([uid, rows]) => (before.get(uid) === rows ? [] : [`changed ${uid}: ${rows}`]));

function fail(name: string): never {
  throw new Error(`No such thing in the scene: ${name}`);
}
