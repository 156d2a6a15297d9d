export type Resolution = Readonly<{
  id: string;
  version: number;
  state: string;
  meetingId: string | null;
  kind: string;
  number: number | null;
  numberYear: number | null;
  title: string;
  text: string;
  needsAction: boolean;
  leadAgencyId: string | null;
  leadName: string | null;
  adoptedAt: string | null;
  dueDay: string | null;
  percent: number;
  isConfidential: boolean;
  isTask: boolean;
  returned: number;
}>;

export type TrackedResolution = Resolution & Readonly<{ label: string; isOverdue: boolean; isMine: boolean }>;

export type Tracker = Readonly<{
  resolutions: readonly TrackedResolution[];
  total: number;
  page: number;
  pageSize: number;
  states: Readonly<Record<string, number>>;
  overdue: number;
}>;

export type TrackerFilter = Readonly<{
  open?: boolean | undefined;
  overdue?: boolean | undefined;
  mine?: boolean | undefined;
  state?: string | undefined;
  lead?: string | undefined;
  page?: number | undefined;
}>;

export type ResolutionHistory = Readonly<{
  isOverdue: boolean;
  timesOverdue: number;
  reports: readonly Readonly<{
    id: string;
    percent: number;
    note: string | null;
    evidence: readonly string[] | null;
    at: string;
  }>[];
  extensions: readonly Readonly<{
    id: string;
    requestedDay: string;
    fromDay: string;
    toDay: string;
    reason: string;
    outcome: string;
  }>[];
}>;
