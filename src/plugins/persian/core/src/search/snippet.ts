import { type Highlight, type Range, highlight } from './highlight';
import type { SearchPlan } from './plan';

/** Characters of a snippet, and how many of them stand before its first hit. */
const LENGTH = 160;
const BEFORE = 40;
const ELLIPSIS = '…';

/** The part of a text where most hits stand together, cut between words, with its own places; `null` without a hit. */
export function snippetOf(text: string, plan: SearchPlan): Highlight | null {
  const ranges = highlight(text, plan);
  const best = densest(ranges);
  if (!best) return null;
  const start = best[0] <= BEFORE ? 0 : afterSpace(text, best[0] - BEFORE, best[0]);
  const end = beforeSpace(text, start + LENGTH, Math.min(best[1], start + LENGTH));
  const before = start > 0 ? ELLIPSIS : '';
  const shown = text.slice(start, end);
  const shift = before.length - start;
  return {
    text: `${before}${shown}${end < text.length ? ELLIPSIS : ''}`,
    ranges: ranges
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from + shift, to + shift] as const),
  };
}

/** The hit from which on most others are near. */
function densest(ranges: readonly Range[]): Range | undefined {
  let best: Range | undefined;
  let most = 0;
  let last = 0;
  ranges.forEach((range, at) => {
    while (last < ranges.length && (ranges[last]?.[1] ?? 0) <= range[0] + LENGTH - BEFORE) last += 1;
    if (last - at > most) [best, most] = [range, last - at];
  });
  return best ?? ranges[0];
}

/** The first place behind a space from here on, not beyond `limit`. */
function afterSpace(text: string, from: number, limit: number): number {
  const at = text.slice(from, limit).search(/\s/);
  return at === -1 ? limit : from + at + 1;
}

/** The last place before a space up to here, not before `limit`. */
function beforeSpace(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  const at = text.slice(limit, to + 1).search(/\s\S*$/);
  return at === -1 ? limit : limit + at;
}
