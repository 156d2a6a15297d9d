/** An item as somebody was invited with it. */
export type AgendaEntry = Readonly<{ itemId: string; number: string; title: string; text: string }>;

/** Never changed after it was sent: who was invited with version 2 can be shown what version 3 made of it (I11). */
export type AgendaVersion = Readonly<{ version: number; entries: readonly AgendaEntry[] }>;

export type AgendaChange =
  | Readonly<{ kind: 'added' | 'removed'; entry: AgendaEntry }>
  | Readonly<{
      kind: 'changed';
      before: AgendaEntry;
      after: AgendaEntry;
      fields: readonly ('number' | 'title' | 'text')[];
    }>;

const COMPARED = ['number', 'title', 'text'] as const;

/** What became of an agenda since a version of it, in the order of the newer one; what was taken off comes last. */
export function agendaDiff(before: AgendaVersion, after: AgendaVersion): readonly AgendaChange[] {
  const [old, current] = [byItem(before), byItem(after)];
  const kept = after.entries.flatMap((entry): readonly AgendaChange[] => {
    const earlier = old.get(entry.itemId);
    if (earlier === undefined) return [{ kind: 'added', entry }];
    const fields = COMPARED.filter((field) => earlier[field] !== entry[field]);
    return fields.length === 0 ? [] : [{ kind: 'changed', before: earlier, after: entry, fields }];
  });
  const removed = before.entries
    .filter(({ itemId }) => !current.has(itemId))
    .map((entry): AgendaChange => ({ kind: 'removed', entry }));
  return [...kept, ...removed];
}

/** The next version, or the same one where nothing differs: nobody is told of a change that is none. */
export function nextVersion(current: AgendaVersion, entries: readonly AgendaEntry[]): AgendaVersion {
  const next = { version: current.version + 1, entries };
  return agendaDiff(current, next).length === 0 ? current : next;
}

const byItem = ({ entries }: AgendaVersion): ReadonlyMap<string, AgendaEntry> =>
  new Map(entries.map((entry) => [entry.itemId, entry]));
