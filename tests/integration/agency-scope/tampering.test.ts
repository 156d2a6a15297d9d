import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { verifyAudit } from '../../support/audit';
import { type House, openHouse } from '../../support/house';
import { someOfficer } from '../../support/people';
import { sendNews } from '../../support/scope';
import { HOUSE_SETTINGS, ROOT } from '../../support/settings';

const TABLE = 'agency_scope_audit_entries';
const BIN = path.join(ROOT, 'src', 'plugins', 'agency-scope', 'bin', 'agency-scope.mjs');

type Row = Record<string, unknown> & { id: number; sequence: number; payload: string };

const DROP = {
  sqlite: [
    `drop trigger if exists ${TABLE}_no_update`,
    `drop trigger if exists ${TABLE}_no_delete`,
    `drop trigger if exists ${TABLE}_no_replace`,
  ],
  postgres: [`drop trigger if exists ${TABLE}_no_change on ${TABLE}`],
} as const;

describe('an audit trail that somebody laid hands on', () => {
  let house: House;
  let length: number;
  let written: readonly Row[];
  beforeAll(async () => {
    house = await openHouse();
    const officer = await someOfficer(house);
    await sendNews(officer);
    await sendNews(officer);
    await sendNews(officer);
    written = await rows();
    length = written.length;
  });
  afterAll(() => house.close());

  const table = () => house.strapi.db.connection(TABLE);
  const dropTriggers = async () => {
    const client = house.strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of DROP[client]) await house.strapi.db.connection.raw(statement);
  };
  const rows = async () => (await table().select('*').orderBy('sequence', 'asc')) as Row[];
  /** The command as its users start it, on the database of this house. */
  const command = (...words: string[]) =>
    promisify(execFile)(process.execPath, [BIN, ...words], {
      cwd: ROOT,
      env: { ...process.env, ...HOUSE_SETTINGS, NODE_OPTIONS: '' },
    }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (fault: unknown) => {
        const { code, stdout } = fault as { code: number; stdout: string };
        return { code, stdout };
      },
    );

  it('[S13] the database refuses to change or delete a row', async () => {
    const before = await rows();
    const attempts = [
      () => table().where({ sequence: 1 }).update({ actor: 'panel:99' }),
      () => table().where({ sequence: 1 }).delete(),
      () => table().delete(),
      () => table().truncate(),
      () => house.strapi.db.query('plugin::agency-scope.audit-entry').deleteMany({}),
      () => house.strapi.db.query('plugin::agency-scope.audit-entry').updateMany({ where: {}, data: { actor: 'x' } }),
    ];

    const outcomes = await Promise.allSettled(attempts.map((attempt) => attempt()));

    expect(outcomes.map(({ status }) => status)).toEqual(attempts.map(() => 'rejected'));
    expect(await rows()).toEqual(before);
  });

  it('[S13] nor can a row be put in the place of another', async () => {
    const before = await rows();
    const columns = Object.keys(before[0] ?? {});
    const values = columns.map((column) => (column === 'actor' ? 'panel:99' : (before[0]?.[column] ?? null)));
    const insert = table()
      .insert(Object.fromEntries(columns.map((column, at) => [column, values[at]])))
      .toSQL();
    const replacing =
      house.strapi.db.dialect.client === 'postgres' ? insert.sql : insert.sql.replace(/^insert/, 'insert or replace');

    const attempt = house.strapi.db.connection.raw(replacing.replace(/\$\d+/g, '?'), [...insert.bindings] as never);

    // By its message: the errors of SQLite's driver are no `Error` of every realm.
    await expect(attempt).rejects.toMatchObject({
      message: expect.stringMatching(/append-only|duplicate key/) as string,
    });
    expect(await rows()).toEqual(before);
  });

  it('[S13] as it was written it is unbroken', async () => {
    const result = await verifyAudit(house);

    expect(result).toEqual({ ok: true, value: { length, head: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  describe('with the triggers taken off', () => {
    beforeEach(dropTriggers);
    afterEach(async () => {
      await dropTriggers();
      await table().delete();
      await table().insert([...written]);
    });

    it.each<[string, (row: Row) => Partial<Row>, string]>([
      ['a column', () => ({ actor: 'panel:99' }), 'row-altered'],
      ['the instant', () => ({ at: new Date(0) }), 'row-altered'],
      ['the agency', () => ({ agency_id: 'another' }), 'row-altered'],
      ['the sealed text', ({ payload }) => ({ payload: payload.replace('"lead"', '"none"') }), 'content-altered'],
      [
        'the sealed text and its column',
        ({ payload }) => ({ action: 'clone', payload: payload.replace('"action":"create"', '"action":"clone"') }),
        'content-altered',
      ],
      ['the hash', () => ({ hash: 'f'.repeat(64) }), 'content-altered'],
      ['the link', () => ({ previous_hash: 'f'.repeat(64) }), 'link-broken'],
      ['the sealed text into nonsense', () => ({ payload: 'nonsense' }), 'row-altered'],
    ])('[S13] altering %s is found', async (_what, change, code) => {
      const [row] = (await rows()).slice(-2) as [Row, Row];

      await table().where({ id: row.id }).update(change(row));

      expect(await verifyAudit(house)).toEqual({ ok: false, error: { code, index: row.sequence - 1 } });
    });

    it('[S13] taking a row out of the middle is found', async () => {
      await table()
        .where({ sequence: length - 1 })
        .delete();

      expect(await verifyAudit(house)).toEqual({ ok: false, error: { code: 'sequence-broken', index: length - 2 } });
    });

    it('[S13] cutting the tail is found', async () => {
      await table()
        .where('sequence', '>', length - 2)
        .delete();

      expect(await verifyAudit(house)).toEqual({ ok: false, error: { code: 'tail-cut', index: length - 2 } });
    });

    it('[S13] cutting all of it is found', async () => {
      await table().delete();

      expect(await verifyAudit(house)).toEqual({ ok: false, error: { code: 'tail-cut', index: 0 } });
    });

    it('[S13] the command says that it is unbroken, or where it breaks', async () => {
      const good = await command('verify-audit');
      await dropTriggers();
      await table().where({ sequence: 2 }).update({ actor: 'panel:99' });
      const bad = await command('verify-audit');
      const unknown = await command('nonsense');

      expect(good).toEqual({
        code: 0,
        stdout: expect.stringMatching(
          new RegExp(`Audit trail: ${String(length)} entries, unbroken; newest hash [0-9a-f]{64}`),
        ),
      });
      expect(bad).toEqual({ code: 1, stdout: expect.stringContaining('BROKEN after 1 good entries (row-altered)') });
      expect(unknown).toEqual({ code: 2, stdout: '' });
    });
  });
});
