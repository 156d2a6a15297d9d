import { type Seen, lookAlikesIn, namingFields, noteNames } from '../../domain/text/look-alikes';
import { type Change, type Entry, excerptOf } from '../../domain/text/plan-changes';
import { planType } from './plan-type';
import type { Run, Sample, TypeReport } from './ports';
import { type Doors, type Type, type Visitor, walkRows } from './walk-rows';

/** How much of each kind a report shows of a type; it counts all. */
const SAMPLES = 10;
const GROUPS = 20;

/** Looks at every text and changes none. Answers whether it came to its end. */
export async function reportTexts(doors: Doors, run: Run): Promise<boolean> {
  const reports: TypeReport[] = [];
  return walkRows(doors, run, async (type) => {
    const plan = await planType(doors.rows, type.uid);
    const tally = tallyOf(type, namesOf(doors, type));
    return {
      look: (entries) => Promise.resolve(tally.add(entries.map((entry) => [entry, plan(entry)]))),
      async end() {
        reports.push(tally.report());
        await doors.runs.keepReport(run, reports);
      },
    } satisfies Visitor;
  });
}

function namesOf({ rows }: Doors, { uid }: Type): readonly string[] {
  const model = rows.models(uid);
  return model === undefined ? [] : namingFields(model);
}

type Planned = readonly [Entry, readonly Change[]];

function tallyOf({ uid, name }: Type, naming: readonly string[]) {
  const seen: Seen = new Map();
  const samples: Sample[] = [];
  const hindered: TypeReport['hindered'][number][] = [];
  const sums = { rows: 0, changedRows: 0, changedFields: 0, hinderedFields: 0 };

  function addEntry([entry, changes]: Planned): void {
    noteNames(naming, entry, seen);
    const free = changes.filter(({ hindrance }) => hindrance === null);
    sums.rows += 1;
    sums.changedRows += free.length > 0 ? 1 : 0;
    sums.changedFields += free.length;
    sums.hinderedFields += changes.length - free.length;
    for (const change of changes) {
      const { hindrance } = change;
      if (hindrance === null) keep(samples, sampleOf(entry, change));
      else keep(hindered, { ...sampleOf(entry, change), hindrance });
    }
  }

  return {
    add(planned: readonly Planned[]): { changed: number; hindered: number } {
      const before = { ...sums };
      planned.forEach(addEntry);
      return {
        changed: sums.changedFields - before.changedFields,
        hindered: sums.hinderedFields - before.hinderedFields,
      };
    },
    report(): TypeReport {
      const groups = lookAlikesIn(seen);
      return {
        ...{ uid, name, ...sums, samples, hindered },
        ...{ lookAlikes: groups.slice(0, GROUPS), lookAlikeGroups: groups.length },
      };
    },
  };
}

function keep<Each>(list: Each[], each: Each): void {
  if (list.length < SAMPLES) list.push(each);
}

const sampleOf = ({ documentId, locale = null }: Entry, { path, before, after }: Change): Sample => ({
  ...{ documentId, locale, path },
  ...excerptOf(before, after),
});
