import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import type { Exchange, RecordedChange, Rows } from '../../application/existing-text/ports';
import { fieldsOf } from '../../domain/text/fields';
import { type Entry, isSame } from '../../domain/text/plan-changes';
import { isDeceptive, respell } from '../../domain/text/spelling';
import { textSettings } from '../config';
import { textModels, typesWithTexts } from './text-types';

type Row = Record<string, unknown> & { id: number };
type Populate = Record<string, unknown>;
type Builder = {
  select: (columns: string) => Builder;
  where: (where: object) => Builder;
  forUpdate: () => Builder;
  first: () => Builder;
  execute: () => Promise<Row | null>;
};
type Subscribe = (subscriber: { beforeUpdate: (event: { params: { data: Record<string, unknown> } }) => void }) => void;

/** A text in another spelling is no newer edition: the date of the row stays, whatever Strapi writes into every update. */
const keptDate = new AsyncLocalStorage<{ updatedAt: unknown }>();

/** Called once a start, at `bootstrap`: after Strapi's own date. */
export function keepDatesOfRespelled(strapi: Core.Strapi): void {
  (strapi.db.lifecycles.subscribe as unknown as Subscribe)({
    beforeUpdate({ params }) {
      const kept = keptDate.getStore();
      if (kept !== undefined) params.data['updatedAt'] = kept.updatedAt;
    },
  });
}

/** The stored texts. What is written goes through Strapi's queries, so that indexes which follow rows follow these. */
export function textRows(strapi: Core.Strapi): Rows {
  const models = textModels(strapi);
  const query = (uid: string) => strapi.db.query(uid) as unknown as RowQuery;

  function columnsOf(uid: string): readonly string[] {
    const model = models(uid);
    const names = model === undefined ? [] : fieldsOf(model).map(({ name }) => name);
    const known = strapi.db.metadata.get(uid).attributes;
    return ['id', 'documentId', 'locale', 'publishedAt', ...names].filter((name) => name in known);
  }

  function populateOf(uid: string): Populate {
    const attributes = Object.entries(models(uid)?.attributes ?? {});
    return Object.fromEntries(
      attributes.flatMap(([name, { type, component, components = [] }]): [string, object][] => {
        if (type === 'component' && component !== undefined) return [[name, { populate: populateOf(component) }]];
        if (type !== 'dynamiczone') return [];
        return [[name, { on: Object.fromEntries(components.map((each) => [each, { populate: populateOf(each) }])) }]];
      }),
    );
  }

  /** Held until the transaction ends, so that what somebody writes meanwhile is not written over. */
  const hold = (uid: string, id: number): Promise<Row | null> =>
    (strapi.db.queryBuilder(uid) as unknown as Builder).select('*').where({ id }).forUpdate().first().execute();

  async function exchange(uid: string, id: number, fields: readonly Exchange[]): Promise<ReadonlySet<string> | 'gone'> {
    const row = await hold(uid, id);
    if (row === null) return 'gone';
    const unchanged = fields.filter(({ field, from }) => isSame(row[field], from));
    if (unchanged.length > 0) {
      const data = Object.fromEntries(unchanged.map(({ field, to }) => [field, to]));
      const { updatedAt } = row;
      await keptDate.run({ updatedAt }, () => query(uid).update({ where: { id }, data, select: ['id'] }));
    }
    return new Set(unchanged.map(({ field }) => field));
  }

  return {
    models,
    types: () => typesWithTexts(strapi),
    respellIn:
      (locale) =>
      (value, { field }) => ({
        value: respell(value, field, locale ?? textSettings(strapi).language),
        isDeceptive: isDeceptive(value, field),
      }),
    count: (uid) => query(uid).count(),
    after: (uid, id, limit) =>
      query(uid).findMany({
        where: { id: { $gt: id } },
        orderBy: { id: 'asc' },
        limit,
        select: columnsOf(uid),
        populate: populateOf(uid),
      }),
    exchange,
    async successorOf({ entryType, rowType, documentId, locale, isPublished }: RecordedChange) {
      if (rowType !== entryType) return null;
      const publishedAt = isPublished ? { $notNull: true } : { $null: true };
      const found = await query(entryType).findOne({ where: { documentId, locale, publishedAt }, select: ['id'] });
      return found?.id ?? null;
    },
  };
}

type RowQuery = {
  count: () => Promise<number>;
  findMany: (parameters: object) => Promise<Entry[]>;
  findOne: (parameters: object) => Promise<Row | null>;
  update: (parameters: object) => Promise<unknown>;
};
