/** What the service sends to the process that sets. Paths are those of the templates: `/base.typ`, `/data.json`. */
export type Job = Readonly<{
  id: number;
  main: string;
  sources: Readonly<Record<string, string>>;
  files: Readonly<Record<string, Uint8Array>>;
  /** Paths of font files on the disk, of whoever registered the template. */
  fonts: readonly string[];
  /** Seconds since 1970. */
  createdAt: number | null;
}>;

/** A line of a template, counted from 1, and what is wrong there. */
export type Fault = Readonly<{ message: string; file: string | null; line: number | null }>;

export type Outcome =
  | Readonly<{ kind: 'pdf'; pdf: Uint8Array; /** Why it is not PDF/UA, where it is not. */ shortcoming: string | null }>
  | Readonly<{ kind: 'fault'; fault: Fault }>
  | Readonly<{ kind: 'not-available'; reason: string }>;

export type Answer = Readonly<{ id: number; outcome: Outcome }>;
