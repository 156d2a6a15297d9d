import type { TrackerFilter } from '../api/resolution-contract';

export type Flag = 'open' | 'overdue' | 'mine';

/** What is filtered stands in the address, so that it can be sent and kept. */
export function filterIn(search: URLSearchParams): TrackerFilter {
  const word = (name: string): string | undefined => search.get(name) ?? undefined;
  const flag = (name: Flag): boolean | undefined => word(name) === 'true' || undefined;
  return {
    open: flag('open'),
    overdue: flag('overdue'),
    mine: flag('mine'),
    state: word('state'),
    lead: word('lead'),
    page: Number(word('page')) || undefined,
  };
}

/** The address with another filter; that begins at the first page again. */
export function withFilter(filter: TrackerFilter, change: TrackerFilter): Record<string, string> {
  const next = { ...filter, page: undefined, ...change };
  return Object.fromEntries(
    Object.entries(next).flatMap(([name, value]) =>
      value === undefined || value === false || value === '' ? [] : [[name, String(value)]],
    ),
  );
}
