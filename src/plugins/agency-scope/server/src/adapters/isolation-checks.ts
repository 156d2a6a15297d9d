import type { Core } from '@strapi/strapi';

import type { ScopedRows } from '../domain/row-access.policy';
import type { ScopeContext } from './scope-context';
import { settings } from './settings';

export const OURS = 'probe-agency-ours';
const THEIRS = 'probe-agency-theirs';

/** The rows of two agencies in one type, by number. */
export type Pair = Readonly<{ ours: number; theirs: number }>;
/** One attempt to get across, made as a member of the one agency. */
export type Check = readonly [name: string, isClosed: () => Promise<boolean>];

type Attribute = {
  target?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn?: { name: string };
    on?: Record<string, unknown>;
  };
};
type Relation = Readonly<{ model: string; field: string; joinTable: NonNullable<Attribute['joinTable']> }>;
type Tools = Readonly<{ context: ScopeContext; rows: ReadonlyMap<string, ScopedRows> }>;

/** Every way in which Strapi reads and writes rows, as attempts on a row of another agency. */
export function isolationChecks(strapi: Core.Strapi, { context, rows }: Tools) {
  const { db } = strapi;
  const { scopeKey } = settings(strapi);

  /** Past the entity manager: no lifecycle hook runs. */
  async function insert(uid: string, data: Record<string, unknown>): Promise<number> {
    const [first] = await db.queryBuilder(uid).insert(data).execute<({ id: number } | number)[]>();
    return typeof first === 'object' ? first.id : Number(first);
  }

  async function seed(uid: string): Promise<Pair> {
    const row = (owner: string) => ({ documentId: `${owner}-document`, [scopeKey]: owner });
    return { ours: await insert(uid, row(OURS)), theirs: await insert(uid, row(THEIRS)) };
  }

  const stillTheirs = (uid: string, id: number): Promise<boolean> =>
    context.runAsSystem(
      'isolation',
      async () => (await db.query(uid).count({ where: { id, [scopeKey]: THEIRS } })) === 1,
    );

  function reading(uid: string, { ours, theirs }: Pair): Check[] {
    const query = db.query(uid);
    const both = { id: { $in: [ours, theirs] } };
    return [
      ['find many', async () => isOnly(await query.findMany({ where: both }), ours)],
      ['find one', async () => (await query.findOne({ where: { id: theirs } })) === null],
      ['find or', async () => isOnly(await query.findMany({ where: { $or: [both, { id: theirs }] } }), ours)],
      ['count', async () => (await query.count({ where: both })) === 1],
      ['find page', async () => (await query.findWithCount({ where: both }))[1] === 1],
      ['clone', async () => isOnly(await db.queryBuilder(uid).select('*').where(both).clone().execute(), ours)],
    ];
  }

  function writing(uid: string, { ours, theirs }: Pair): Check[] {
    const query = db.query(uid);
    const where = { id: theirs };
    const data = { documentId: 'probe-changed' };
    const after = async (work: Promise<unknown>) => {
      await work;
      return stillTheirs(uid, theirs);
    };
    const move = () => query.updateMany({ where: { id: ours }, data: { [scopeKey]: THEIRS } });
    return [
      ['update', () => after(query.update({ where, data }))],
      ['update many', () => after(query.updateMany({ where, data }))],
      ['delete', () => after(query.delete({ where }))],
      ['delete many', () => after(query.deleteMany({ where }))],
      ['create for another agency', () => isRefused(() => insert(uid, { [scopeKey]: THEIRS }))],
      ['move to another agency', () => isRefused(move)],
    ];
  }

  const relationsTo = (uid: string): Relation[] =>
    [...db.metadata.values()].flatMap(({ uid: model, attributes }) =>
      Object.entries(attributes as unknown as Record<string, Attribute>).flatMap(([field, { target, joinTable }]) =>
        target === uid && joinTable?.inverseJoinColumn ? [{ model, field, joinTable }] : [],
      ),
    );

  /** A row that we may see points to one that we may not. */
  async function pointing({ model, field, joinTable }: Relation, { theirs }: Pair): Promise<Check[]> {
    const parent = await insert(model, rows.has(model) ? { [scopeKey]: OURS } : {});
    const link = { [joinTable.joinColumn.name]: parent, [joinTable.inverseJoinColumn?.name ?? '']: theirs };
    await insert(joinTable.name, { ...link, ...joinTable.on });
    const query = db.query(model);
    const at = `${model}.${field}`;
    const found = async (condition: object) =>
      isNothing(await query.findMany({ where: { id: parent, [field]: { id: condition } } }));
    const populated = async () => {
      const row = (await query.findOne({ where: { id: parent }, populate: [field] })) as Record<string, unknown> | null;
      return isNothing(row?.[field] ?? []);
    };
    return [
      [`filter over ${at}`, () => found({ $eq: theirs })],
      [`"is there one" over ${at}`, () => found({ $notNull: true })],
      [`populate ${at}`, populated],
    ];
  }

  return {
    seed,
    reading,
    writing,
    async linking(uid: string, pair: Pair): Promise<Check[]> {
      const checks: Check[] = [];
      for (const relation of relationsTo(uid)) checks.push(...(await pointing(relation, pair)));
      return checks;
    },
  };
}

const isOnly = (found: unknown, id: number): boolean => {
  const list = found as readonly { id: number }[];
  return list.length === 1 && list[0]?.id === id;
};

const isNothing = (found: unknown): boolean => [found].flat().length === 0;

const isRefused = (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => false,
    () => true,
  );
