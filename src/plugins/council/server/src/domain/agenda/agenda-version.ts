/** An item as somebody was invited with it; versions of earlier releases say nothing of annexes. */
export type AgendaEntry = Readonly<{
  itemId: string;
  number: string;
  title: string;
  text: string;
  /** SHA-256 of each. */
  annexes?: readonly string[];
}>;

/** Never changed after it was sent: who was invited with version 2 can be shown what version 3 made of it (I11). */
export type AgendaVersion = Readonly<{ version: number; entries: readonly AgendaEntry[] }>;

export type AgendaChange =
  | Readonly<{ kind: 'added' | 'removed'; entry: AgendaEntry }>
  /** `behind`: what it stands directly behind now; `null` for the first one. */
  | Readonly<{ kind: 'moved'; entry: AgendaEntry; behind: AgendaEntry | null }>
  | Readonly<{
      kind: 'changed';
      before: AgendaEntry;
      after: AgendaEntry;
      fields: readonly ('number' | 'title' | 'text' | 'annexes')[];
    }>;

const COMPARED = ['number', 'title', 'text'] as const;

/** What became of an agenda since a version of it, in the order of the newer one; what was taken off comes last. */
export function agendaDiff(before: AgendaVersion, after: AgendaVersion): readonly AgendaChange[] {
  const [old, current] = [byItem(before), byItem(after)];
  const moved = movedBetween(before, after);
  const kept = after.entries.flatMap((entry, at): readonly AgendaChange[] => {
    const earlier = old.get(entry.itemId);
    if (earlier === undefined) return [{ kind: 'added', entry }];
    const behind = after.entries[at - 1] ?? null;
    return [
      ...changesOf(earlier, entry),
      ...(moved.has(entry.itemId) ? [{ kind: 'moved', entry, behind } as const] : []),
    ];
  });
  const removed = before.entries
    .filter(({ itemId }) => !current.has(itemId))
    .map((entry): AgendaChange => ({ kind: 'removed', entry }));
  return [...kept, ...removed];
}

function changesOf(before: AgendaEntry, after: AgendaEntry): readonly AgendaChange[] {
  const fields = [
    ...COMPARED.filter((field) => before[field] !== after[field]),
    ...(hasSameAnnexes(before, after) ? [] : (['annexes'] as const)),
  ];
  return fields.length === 0 ? [] : [{ kind: 'changed', before, after, fields }];
}

const hasSameAnnexes = ({ annexes: before }: AgendaEntry, { annexes: after }: AgendaEntry): boolean =>
  before === undefined || after === undefined || [...before].sort().join() === [...after].sort().join();

/** As few items as tell the whole change of order: all but the longest row of those that still follow each other. */
function movedBetween(before: AgendaVersion, after: AgendaVersion): ReadonlySet<string> {
  const places = new Map(before.entries.map(({ itemId }, at) => [itemId, at]));
  const kept = after.entries.flatMap(({ itemId }) => {
    const place = places.get(itemId);
    return place === undefined ? [] : [{ itemId, place }];
  });
  const still = new Set(longestRise(kept).map(({ itemId }) => itemId));
  return new Set(kept.map(({ itemId }) => itemId).filter((id) => !still.has(id)));
}

type Placed = Readonly<{ itemId: string; place: number }>;

/** The longest part of a list, with gaps, whose places rise. */
function longestRise(items: readonly Placed[]): readonly Placed[] {
  const endingAt: (readonly Placed[])[] = [];
  for (const item of items) {
    const before = endingAt.filter((rise) => (rise.at(-1)?.place ?? -1) < item.place);
    endingAt.push([...longest(before), item]);
  }
  return longest(endingAt);
}

const longest = (rises: readonly (readonly Placed[])[]): readonly Placed[] =>
  rises.reduce<readonly Placed[]>((best, rise) => (rise.length > best.length ? rise : best), []);

/** The next version, or the same one where nothing differs: nobody is told of a change that is none. */
export function nextVersion(current: AgendaVersion, entries: readonly AgendaEntry[]): AgendaVersion {
  const next = { version: current.version + 1, entries };
  return agendaDiff(current, next).length === 0 ? current : next;
}

const byItem = ({ entries }: AgendaVersion): ReadonlyMap<string, AgendaEntry> =>
  new Map(entries.map((entry) => [entry.itemId, entry]));
