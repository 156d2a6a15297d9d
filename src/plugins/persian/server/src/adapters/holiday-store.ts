import type { Core } from '@strapi/strapi';

import type { HolidayYear, Occasion } from '../../../core/src';
import type { Editor, HolidayStore } from '../application/ports';
import { UID } from '../content-types/uids';
import type { Decision } from '../domain/holiday-state';
import { type NamedWeekend, toPeriod } from '../domain/weekend';
import { configuredWeekend } from './config';

type Row = { id: number; updatedAt: string; updatedBy?: Person | null };
type Person = { firstname: string | null; lastname: string | null; email: string };
type DecisionRow = Row & Omit<Decision, 'title'> & { day: string; titleFa: string; titleEn: string };
type YearRow = Row & { year: number; occasions: readonly Occasion[] };

/** Who changed something last, and when (ISO instant); null where the account is gone. */
export type Trace = Readonly<{ by: string | null; at: string }>;
export type Traced<Value> = Value & Readonly<{ trace: Trace }>;

/** Holidays in Strapi's tables, and the weekends in its store. */
export function createHolidayStore(strapi: Core.Strapi): HolidayStore & {
  decisions: () => Promise<Readonly<Record<string, Traced<Decision>>>>;
  importedYears: () => Promise<readonly Traced<HolidayYear>[]>;
} {
  const rows = (uid: string) => strapi.db.query(uid);
  const weekendStore = strapi.store({ type: 'plugin', name: 'persian', key: 'weekends' });

  /** One row for each `key`. Of two who write the first one at once, the unique index lets the second write it anew. */
  async function keep(uid: string, key: Readonly<Record<string, unknown>>, data: object, by: Editor): Promise<void> {
    const change = () => rows(uid).update({ where: key, data: { ...data, updatedBy: by.id } });
    if ((await change()) !== null) return;
    try {
      await rows(uid).create({ data: { ...key, ...data, createdBy: by.id, updatedBy: by.id } });
    } catch (fault) {
      if ((await change()) === null) throw fault;
    }
  }
  const drop = async (uid: string, key: Readonly<Record<string, unknown>>): Promise<boolean> =>
    (await rows(uid).delete({ where: key })) !== null;

  async function weekends(): Promise<readonly NamedWeekend[]> {
    const stored = ((await weekendStore.get({})) ?? []) as readonly NamedWeekend[];
    const always: NamedWeekend = { from: null, days: configuredWeekend(strapi) };
    return stored.some(({ from }) => from === null) ? stored : [always, ...stored];
  }

  async function decisions() {
    const found = (await rows(UID.holiday).findMany({ populate: ['updatedBy'], orderBy: 'day' })) as DecisionRow[];
    return Object.fromEntries(
      found.map((row) => [
        row.day,
        {
          title: { fa: row.titleFa, en: row.titleEn },
          kind: row.kind,
          isEstimated: row.isEstimated,
          isOff: row.isOff,
          reason: row.reason,
          trace: traceOf(row),
        },
      ]),
    );
  }

  async function importedYears() {
    const found = (await rows(UID.holidayYear).findMany({ populate: ['updatedBy'], orderBy: 'year' })) as YearRow[];
    return found.map((row) => ({ year: row.year, occasions: row.occasions, trace: traceOf(row) }));
  }

  return {
    weekends,
    decisions,
    importedYears,
    async state() {
      const [imported, decided, named] = await Promise.all([importedYears(), decisions(), weekends()]);
      return { imported, decisions: decided, weekends: named.map(toPeriod) };
    },
    saveDecision(day, { title, ...decision }, by) {
      return keep(UID.holiday, { day }, { ...decision, titleFa: title.fa, titleEn: title.en }, by);
    },
    dropDecision: (day) => drop(UID.holiday, { day }),
    saveYear: ({ year, occasions }, by) => keep(UID.holidayYear, { year }, { occasions }, by),
    dropYear: (year) => drop(UID.holidayYear, { year }),
    async saveWeekends(value) {
      await weekendStore.set({ value });
    },
  };
}

const traceOf = ({ updatedAt, updatedBy }: Row): Trace => ({
  by: updatedBy ? [updatedBy.firstname, updatedBy.lastname].filter(Boolean).join(' ') || updatedBy.email : null,
  at: new Date(updatedAt).toISOString(),
});
