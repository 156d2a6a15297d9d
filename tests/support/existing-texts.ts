import type { House } from './house';
import { NOTE, TAG } from './text-app';

type Fields = Readonly<Record<string, unknown>>;
type Sample = Readonly<{ documentId: string; path: string; before: string; after: string; hindrance?: string }>;
type Group = Readonly<{
  field: string;
  locale: string | null;
  entries: readonly Readonly<{ documentId: string; text: string }>[];
}>;
export type TypeReport = Readonly<{
  uid: string;
  rows: number;
  changedRows: number;
  changedFields: number;
  samples: readonly Sample[];
  hindered: readonly Sample[];
  lookAlikes: readonly Group[];
}>;
export type Run = Readonly<{
  id: number;
  kind: string;
  state: string;
  changed: number;
  hindered: number;
  report: readonly TypeReport[] | null;
}>;

/** What the plugin offers to scripts: `strapi.plugin('persian').service('existingText')`. */
export type ExistingTexts = Readonly<{
  report: () => Promise<Run>;
  apply: () => Promise<Run>;
  undo: (run: number) => Promise<Run>;
  resume: (run: number) => Promise<Run>;
  cancel: (run: number) => Promise<void>;
  runs: () => Promise<readonly Run[]>;
  changes: (run: number, states: readonly string[]) => Promise<Readonly<{ changes: readonly Fields[]; total: number }>>;
}>;

export const existingTexts = ({ strapi }: House): ExistingTexts =>
  strapi.plugin('persian').service<ExistingTexts>('existingText');

/** What a report says of one type. */
export const reportOn = ({ report }: Run, uid: string): TypeReport | undefined =>
  report?.find((type) => type.uid === uid);

/** Follows rows, as an index does, until the returned function is called. */
export const followRows = ({ strapi }: House, subscriber: object): (() => void) =>
  strapi.db.lifecycles.subscribe(subscriber);

export type StoredText = Fields & Readonly<{ id: number; documentId: string }>;

/** Writes texts as a project without the plugin has left them: past every document rule. */
export function oldTexts(house: () => House) {
  const query = (uid: string) => house().strapi.db.query(uid);
  const create = async (uid: string, data: Fields, status = 'draft'): Promise<string> => {
    const { strapi } = house();
    const entry: unknown = await strapi.documents(uid as never).create({ data, status, locale: 'fa' } as never);
    return (entry as StoredText).documentId;
  };
  const rows = (uid: string, documentId: string): Promise<readonly StoredText[]> =>
    query(uid).findMany({
      where: { documentId },
      orderBy: { id: 'asc' },
      populate: uid === NOTE ? ['contact'] : [],
    }) as Promise<StoredText[]>;
  const store = (uid: string, where: Fields, data: Fields) => query(uid).updateMany({ where, data: data as never });
  const oldNote = async (fields: Fields, status = 'draft'): Promise<string> => {
    const documentId = await create(NOTE, { title: 'نو' }, status);
    await store(NOTE, { documentId }, fields);
    return documentId;
  };
  const oldTag = async (name: string): Promise<string> => {
    const documentId = await create(TAG, { name: `${name} ${String(Math.random())}` });
    await store(TAG, { documentId }, { name });
    return documentId;
  };
  const titles = async (documentId: string) => (await rows(NOTE, documentId)).map(({ title }) => title);
  return { create, rows, store, oldNote, oldTag, titles };
}
