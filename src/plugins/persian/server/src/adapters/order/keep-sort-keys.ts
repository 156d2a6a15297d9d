import type { Core } from '@strapi/strapi';

import { sortKey } from '../../../../core/src';
import { type OrderedFields, isPersian, sortKeyOf } from '../../domain/order/ordered-fields';
import { orderedTypes } from './ordered-types';

type Row = Record<string, unknown>;
type Located = { id: number; locale?: string | null };
type Parameters<Data> = { where?: Row; data?: Data };
type Event<Data> = { model: { uid: string }; params: Parameters<Data>; state: { others?: readonly number[] } };
type Query = { findMany: (parameters: object) => Promise<Located[]> };
type Subscribe = (subscriber: Record<string, unknown>) => void;
type Builder = { where: (where: Row) => Builder; update: (data: Row) => Builder; execute: () => Promise<unknown> };

/** The key that a row in another language has: the same for all, so that its order does not change. */
const NO_KEY = '';

/** The key of a text in a row of this language. A text that is not there has none, and stays where it was in the order. */
export const keyFor = (text: unknown, isInPersian: boolean): string | null => {
  if (typeof text !== 'string') return null;
  return isInPersian ? sortKey(text) : NO_KEY;
};

/**
 * Writes the keys wherever a text is written, whoever writes it: in the same statement, and so in the same transaction.
 * A row tells its language itself; where only a part of it is given, the stored one is asked.
 */
export function keepSortKeys(strapi: Core.Strapi, languageWithout: string): void {
  const fieldsOf = new Map(orderedTypes(strapi).map(({ type, fields }) => [type.uid, fields]));
  const speaksPersian = (locale: unknown) => isPersian(locale as string | null | undefined, languageWithout);
  const given = ({ model, params: { data = {} } }: Event<Row>): OrderedFields =>
    (fieldsOf.get(model.uid) ?? []).filter((field) => field in data);

  function keyed(uid: string, row: Row, isInPersian: boolean): Row {
    const fields = (fieldsOf.get(uid) ?? []).filter((field) => field in row);
    const keys = fields.map((field): [string, unknown] => [sortKeyOf(field), keyFor(row[field], isInPersian)]);
    return { ...row, ...Object.fromEntries(keys) };
  }

  /** Stored rows that an update is for, with their languages; nothing where the update says the language. */
  async function stored({ model, params }: Event<Row>): Promise<readonly Located[]> {
    if (params.data?.['locale'] !== undefined) return [{ id: 0, locale: params.data['locale'] as string | null }];
    const query = strapi.db.query(model.uid) as unknown as Query;
    return query.findMany({ where: params.where, select: ['id', 'locale'] });
  }

  async function beforeUpdate(event: Event<Row>): Promise<void> {
    if (given(event).length === 0) return;
    const rows = await stored(event);
    const isInPersian = rows.some(({ locale }) => speaksPersian(locale));
    event.params.data = keyed(event.model.uid, event.params.data ?? {}, isInPersian);
    if (isInPersian) event.state = { others: rows.filter(({ locale }) => !speaksPersian(locale)).map(({ id }) => id) };
  }

  /** One statement cannot say two things: rows in other languages that had a Persian text written into get no key of it. */
  async function afterUpdateMany({ model, params, state: { others = [] } }: Event<Row>): Promise<void> {
    if (others.length === 0) return;
    const none = keyed(model.uid, params.data ?? {}, false);
    const keys = Object.entries(none).filter(([name]) =>
      (fieldsOf.get(model.uid) ?? []).some((field) => sortKeyOf(field) === name),
    );
    const builder = strapi.db.queryBuilder(model.uid) as unknown as Builder;
    await builder
      .where({ id: { $in: others } })
      .update(Object.fromEntries(keys))
      .execute();
  }

  (strapi.db.lifecycles.subscribe as unknown as Subscribe)({
    models: [...fieldsOf.keys()],
    beforeCreate({ model, params }: Event<Row>) {
      if (params.data) params.data = keyed(model.uid, params.data, speaksPersian(params.data['locale']));
    },
    beforeCreateMany({ model, params }: Event<Row[]>) {
      params.data = params.data?.map((row) => keyed(model.uid, row, speaksPersian(row['locale'])));
    },
    beforeUpdate,
    beforeUpdateMany: beforeUpdate,
    afterUpdateMany,
  });
}
