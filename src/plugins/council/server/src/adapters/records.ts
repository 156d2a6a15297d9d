import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { Page, Records, Tables, Where } from '../application/ports';
import type { Stored } from '../application/rows';
import { type TableName, UID } from '../content-types/uids';
import { asUseCase } from './write-guard';

type StoredRow = { documentId: string } & Record<string, unknown>;
type Attributes = Readonly<Record<string, Readonly<{ type: string }>>>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LETTERS_OF_AN_ID = 24;

/** As Strapi's own document ids look: a letter, then 23 letters and digits. */
function newId(): string {
  const [first = 0, ...rest] = randomBytes(LETTERS_OF_AN_ID);
  return (LETTERS[first % 26] ?? 'a') + rest.map((byte) => LETTERS[byte % LETTERS.length] ?? 'a').join('');
}

/** A table of this plugin: instants come as Dates, and the document id is the id. */
export function recordsOf<Row extends Stored>(strapi: Core.Strapi, uid: string): Records<Row> {
  const query = () => strapi.db.query(uid);
  const { attributes } = strapi.contentType(uid as never) as unknown as { attributes: Attributes };
  const instants = Object.keys(attributes).filter((name) => attributes[name]?.type === 'datetime');

  function read({ documentId, ...row }: StoredRow): Row {
    const dates = instants.map((name) => [name, row[name] ? new Date(row[name] as string) : null]);
    const whole: unknown = { ...row, ...Object.fromEntries(dates), id: documentId };
    return whole as Row;
  }
  const readAll = (rows: unknown): readonly Row[] => (rows as StoredRow[]).map(read);

  return {
    async find(id: string): Promise<Row | null> {
      const [row] = readAll(await query().findMany({ where: { documentId: id }, limit: 1 }));
      return row ?? null;
    },
    async list(where: Where, page: Page = {}): Promise<readonly Row[]> {
      return readAll(await query().findMany({ where: toColumns(where), orderBy: { id: 'asc' }, ...page }));
    },
    async pick(where, names) {
      const select = names.map((name) => (name === 'id' ? 'documentId' : name));
      const rows: unknown = await query().findMany({ select, where: toColumns(where), orderBy: { id: 'asc' } });
      return (rows as StoredRow[]).map((row) => {
        const whole = read(row) as Readonly<Record<string, unknown>>;
        return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<Row, (typeof names)[number]>;
      });
    },
    count: (where: Where): Promise<number> => query().count({ where: toColumns(where) }),
    add: (row) =>
      asUseCase(async () => read((await query().create({ data: { ...row, documentId: newId() } })) as StoredRow)),
    change: (id, change) =>
      asUseCase(async () => {
        await query().updateMany({ where: { documentId: id }, data: change });
      }),
  };
}

/** Use cases call a document id an id. */
function toColumns({ id, ...where }: Where): Where {
  return id === undefined ? where : { ...where, documentId: id };
}

const TABLES = {
  councils: 'council',
  byLaws: 'byLaws',
  seats: 'seat',
  mandates: 'mandate',
  proxies: 'proxy',
  meetings: 'meeting',
  items: 'agendaItem',
  annexes: 'annex',
  annexContents: 'annexContent',
  agendaVersions: 'agendaVersion',
  invitationAnswers: 'invitationAnswer',
  attendance: 'attendance',
  polls: 'poll',
  ballots: 'ballot',
  pollVoters: 'pollVoter',
  circulations: 'circulation',
  circulationAnswers: 'circulationAnswer',
  minutes: 'minutes',
  minutesSections: 'minutesSection',
  objections: 'objection',
  papers: 'paper',
  resolutions: 'resolution',
  reports: 'report',
  extensions: 'extension',
  links: 'link',
  publications: 'publication',
  consents: 'consent',
  messages: 'message',
  feedTokens: 'feedToken',
} as const satisfies Readonly<Record<keyof Tables, TableName>>;

export const tablesOf = (strapi: Core.Strapi): Tables =>
  Object.fromEntries(
    Object.entries(TABLES).map(([name, table]) => [name, recordsOf(strapi, UID[table])]),
  ) as unknown as Tables;
