import type { Models } from '../../domain/text/fields';
import type { LookAlikes } from '../../domain/text/look-alikes';
import type { Change, Entry, Hindrance, Respell } from '../../domain/text/plan-changes';

export type RunKind = 'report' | 'apply' | 'undo';

/** `interrupted`: the process that did it is gone. It and a cancelled one can be continued, or undone. */
export type RunState = 'running' | 'cancelling' | 'finished' | 'cancelled' | 'interrupted' | 'failed';

/** What a report says of one content type. */
export type TypeReport = Readonly<{
  uid: string;
  name: string;
  /** Rows that were looked at: versions and languages count apart. */
  rows: number;
  changedRows: number;
  changedFields: number;
  samples: readonly Sample[];
  hindered: readonly (Sample & Readonly<{ hindrance: Hindrance }>)[];
  hinderedFields: number;
  lookAlikes: readonly LookAlikes[];
  lookAlikeGroups: number;
}>;
export type Sample = Readonly<{
  documentId: string;
  locale: string | null;
  path: string;
  before: string;
  after: string;
}>;

/** Where a run stands: all rows of `type` up to `after` are done. */
export type Cursor = Readonly<{ type: string; after: number }>;
export type Counts = Readonly<{ done: number; changed: number; hindered: number }>;

/** A run that this process has in hand. */
export type Run = Readonly<{ id: number; kind: RunKind; target: number | null; cursor: Cursor | null; counts: Counts }>;
type Progress = Counts & Readonly<{ cursor: Cursor }>;

/** The entries and rows of the project. */
export type Rows = Readonly<{
  models: Models;
  types: () => readonly Readonly<{ uid: string; name: string }>[];
  respellIn: (locale: string | null) => Respell;
  count: (uid: string) => Promise<number>;
  /** The next rows of a type in the order of their numbers. */
  after: (uid: string, id: number, limit: number) => Promise<readonly Entry[]>;
  /** Writes fields of one row that still are what is expected; answers the names of those that were written. */
  exchange: (uid: string, row: number, fields: readonly Exchange[]) => Promise<ReadonlySet<string> | 'gone'>;
  /** The row that took the place of one that is gone: Strapi makes a new one when it publishes. */
  successorOf: (record: RecordedChange) => Promise<number | null>;
}>;
export type Exchange = Readonly<{ field: string; from: unknown; to: unknown }>;

export type RecordState = 'applied' | 'left-out' | 'undone' | 'edited-since' | 'gone';
export type RecordedChange = Readonly<{
  id: number;
  entryType: string;
  documentId: string;
  locale: string | null;
  isPublished: boolean;
  rowType: string;
  row: number;
  path: string;
  field: string;
  before: unknown;
  after: unknown;
}>;

/** What every run did, kept for as long as the project lives. */
export type Records = Readonly<{
  add: (run: number, entryType: string, entry: Entry, change: Change) => Promise<void>;
  countApplied: (run: number) => Promise<number>;
  /** Newest first. */
  applied: (run: number, limit: number) => Promise<readonly RecordedChange[]>;
  settle: (id: number, state: RecordState) => Promise<void>;
}>;

/** The runs: one at a time in all processes. */
export type Runs = Readonly<{
  /** Does `work` in one transaction while the run is still this process's; `null`, and nothing done, where it is not. */
  step: (run: Run, work: () => Promise<Progress>) => Promise<Progress | null>;
  keepReport: (run: Run, report: readonly TypeReport[]) => Promise<void>;
}>;
