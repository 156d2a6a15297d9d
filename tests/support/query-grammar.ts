import type { Core, UID } from '@strapi/strapi';

import type { Choices } from './random';

export type Query = Record<string, unknown>;
type Attribute = { type: string; private?: boolean; target?: UID.Schema; component?: UID.Schema };

type Materials = Readonly<{
  choices: Choices;
  /** Words that requests look for. */
  marks: readonly string[];
  /** Words that searches look for, beside the marks. */
  words?: readonly string[];
  /** Ids that requests look for, of rows and of documents. */
  ids?: readonly (string | number)[];
  /** How often a request asks for something that no caller may: 0 to 1. */
  rudeness?: number;
}>;

/** What readers may name: nothing private, and no way around through accounts and translations. */
const isForReaders = ([name, { private: isPrivate, target }]: [string, Attribute]): boolean =>
  !isPrivate && name !== 'localizations' && !target?.startsWith('admin::');

/** Query strings over the whole grammar that the API knows, and some that it should not. */
export class QueryGrammar {
  readonly choices: Choices;

  constructor(
    readonly strapi: Core.Strapi,
    readonly materials: Materials,
  ) {
    this.choices = materials.choices;
  }

  query(uid: UID.Schema): Query {
    const { choices } = this;
    const { marks, words = [], rudeness = 0.5 } = this.materials;
    const polite: Query[] = [
      { filters: this.filters(uid, 2) },
      { populate: this.populate(uid, 3) },
      { sort: choices.someOf(this.paths(uid), 2).map((path) => `${path}:${choices.oneOf(['asc', 'desc'])}`) },
      { fields: choices.someOf(this.scalars(uid), 3) },
      { _q: choices.oneOf([...marks, ...words, '%', '_', '1']) },
      { status: choices.oneOf(['draft', 'published']) },
      { locale: choices.oneOf(['fa', 'en']) },
      { pagination: choices.oneOf([{ pageSize: 100 }, { start: 0, limit: 100 }, { page: 2, pageSize: 1 }]) },
      { calendar: choices.oneOf(['jalali', 'gregorian']) },
    ];
    const rude: Query[] = [
      { status: choices.oneOf(['DRAFT', ['draft'], 'modified']) },
      { locale: choices.oneOf(['*', ['fa', 'en'], 'xx']) },
      { pagination: { pageSize: 1000 } },
      { publicationFilter: choices.oneOf(['never-published', 'modified', 'has-published-version']) },
      { hasPublishedVersion: 'false' },
      { calendar: choices.oneOf(['islamic', ['jalali']]) },
      { [choices.oneOf(['where', 'lookup', 'select', 'orderBy', '_where'])]: { publishedAt: { $null: true } } },
    ];
    const asked = choices.someOf(polite, 4);
    return Object.assign({}, ...asked, choices.next() < rudeness ? choices.oneOf(rude) : {}) as Query;
  }

  private attributes(uid: UID.Schema): [string, Attribute][] {
    const all = Object.entries(this.strapi.getModel(uid).attributes as Record<string, Attribute>);
    return this.choices.next() < (this.materials.rudeness ?? 0.5) ? all : all.filter(isForReaders);
  }

  scalars(uid: UID.Schema): string[] {
    const plain = this.attributes(uid).filter(([, { type }]) => !['relation', 'media', 'component'].includes(type));
    return [...plain.map(([field]) => field), 'publishedAt', 'createdAt', 'documentId'];
  }

  /** Attributes that hold a text and that readers may see. */
  texts(uid: UID.Schema): string[] {
    const isText = ({ type, private: isPrivate }: Attribute) => ['string', 'text'].includes(type) && !isPrivate;
    return this.attributes(uid).flatMap(([name, attribute]) => (isText(attribute) ? [name] : []));
  }

  relations(uid: UID.Schema): (readonly [string, UID.Schema])[] {
    return this.attributes(uid).flatMap(([field, { type, target, component }]) => {
      const related = type === 'media' ? 'plugin::upload.file' : (target ?? component);
      return related === undefined ? [] : [[field, related] as const];
    });
  }

  private paths(uid: UID.Schema): string[] {
    const below = this.relations(uid).flatMap(([field, target]) =>
      this.scalars(target).map((each) => `${field}.${each}`),
    );
    return [...this.scalars(uid), ...below];
  }

  filters(uid: UID.Schema, levels: number): Query {
    const { choices } = this;
    const operator = choices.oneOf([
      '$eq',
      '$ne',
      '$startsWith',
      '$containsi',
      '$in',
      '$notNull',
      '$null',
      '$gt',
      '$not',
    ]);
    const { marks, ids = [] } = this.materials;
    const value = choices.oneOf([...marks, ...ids.map(String), 'true', '2020-01-01', '1']);
    const relation = levels > 0 && choices.next() < 0.5 ? this.relations(uid) : [];
    if (relation.length > 0) {
      const [field, target] = choices.oneOf(relation);
      return { [field]: this.filters(target, levels - 1) };
    }
    const comparison = { [choices.oneOf(this.scalars(uid))]: { [operator]: operator === '$in' ? [value] : value } };
    const condition = choices.next() < 0.25 ? this.period(uid) : comparison;
    return choices.oneOf<Query>([condition, { $or: [condition, { id: { $notNull: 'true' } }] }, { $not: condition }]);
  }

  /** Mostly one that can be understood, of a date; beside other comparisons now and then. */
  private period(uid: UID.Schema): Query {
    const { choices } = this;
    const polite: Query[] = [
      { $jalaliYear: '1405' },
      { $jalaliMonth: choices.oneOf(['1405-09', '۱۴۰۵/۹']) },
      { $jalaliDay: '1405-09-05' },
      { $jalaliBetween: ['1404', '1405-12-29'] },
      { $not: { $jalaliMonth: '1404-05' } },
      { $jalaliYear: '1405', $gte: '2020-01-01', $notNull: 'true' },
    ];
    const rude: Query[] = [{ $jalaliMonth: '1404-13' }, { $jalaliBetween: ['1405', '1404'] }, { $jalaliDay: ['x'] }];
    const isRude = choices.next() < (this.materials.rudeness ?? 0.5) / 2;
    const field = choices.oneOf(isRude ? this.scalars(uid) : this.dates(uid));
    return { [field]: choices.oneOf(isRude ? rude : polite) };
  }

  private dates(uid: UID.Schema): string[] {
    const dates = this.attributes(uid).filter(([, { type }]) => ['date', 'datetime'].includes(type));
    return [...dates.map(([field]) => field), 'createdAt'];
  }

  private populate(uid: UID.Schema, levels: number): unknown {
    const relations = this.relations(uid);
    if (levels === 0 || relations.length === 0) return '*';
    const [field, target] = this.choices.oneOf(relations);
    return this.choices.oneOf<unknown>([
      '*',
      [field],
      { [field]: true },
      { [field]: { populate: this.populate(target, levels - 1) } },
      { [field]: { filters: this.filters(target, 1), fields: ['id'] } },
      { [field]: { status: 'draft' } },
      { localizations: true },
    ]);
  }
}
