/** What the server says of the runs over stored texts: `GET /persian/texts/runs`. */
type RunState = 'running' | 'cancelling' | 'finished' | 'cancelled' | 'interrupted' | 'failed';
export type Run = Readonly<{
  id: number;
  kind: 'report' | 'apply' | 'undo';
  state: RunState;
  startedAt: string;
  target: number | null;
  total: number;
  done: number;
  changed: number;
  hindered: number;
}>;

export type Sample = Readonly<{
  documentId: string;
  locale: string | null;
  path: string;
  before: string;
  after: string;
  hindrance?: 'would-collide' | 'deceptive';
}>;
export type LookAlikes = Readonly<{
  field: string;
  locale: string | null;
  entries: readonly Readonly<{ documentId: string; text: string }>[];
}>;
export type TypeReport = Readonly<{
  uid: string;
  name: string;
  rows: number;
  changedRows: number;
  changedFields: number;
  samples: readonly Sample[];
  hindered: readonly Sample[];
  hinderedFields: number;
  lookAlikes: readonly LookAlikes[];
  lookAlikeGroups: number;
}>;

/** A text that a run, or its undoing, left alone. */
export type LeftText = Readonly<{
  state: 'left-out' | 'edited-since' | 'gone';
  hindrance: Sample['hindrance'] | null;
  entryType: string;
  documentId: string;
  path: string;
  before: unknown;
  after: unknown;
}>;

export const isGoingOn = ({ state }: Run): boolean => state === 'running' || state === 'cancelling';
