import { diffArrays } from 'diff';

/** A stretch of a text that stays, or that would become another; `before` or `after` may be empty. */
export type Stretch =
  Readonly<{ kind: 'same'; text: string }> | Readonly<{ kind: 'change'; before: string; after: string }>;

/** A word with the half-spaces inside of it, or any other single character: what an editor takes for one thing. */
const WORDS = /[\p{L}\p{M}\p{N}\u200C\u200D]+|[\s\S]/gu;

const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/**
 * What lies between two texts, word by word, in the order of the text. Two changes with nothing but a space between them
 * are one: a word that is joined to its neighbour is joined or not, there is no half of it.
 */
export function stretchesBetween(before: string, after: string): readonly Stretch[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after));
  const isChanged = (index: number) => parts[index]?.added === true || parts[index]?.removed === true;
  const isBetween = (index: number) =>
    isChanged(index - 1) && isChanged(index + 1) && parts[index]?.value.join('').trim() === '';
  const stretches: Stretch[] = [];
  for (const [index, { value, added, removed }] of parts.entries()) {
    const text = value.join('');
    if (isChanged(index) || isBetween(index)) {
      extend(stretches, { kind: 'change', before: added ? '' : text, after: removed ? '' : text });
    } else stretches.push({ kind: 'same', text });
  }
  return stretches;
}

/** What changes next to a change is part of it. */
function extend(stretches: Stretch[], next: Extract<Stretch, { kind: 'change' }>): void {
  const last = stretches.at(-1);
  if (last?.kind !== 'change') stretches.push(next);
  else stretches.splice(-1, 1, { ...last, before: last.before + next.before, after: last.after + next.after });
}

/** The text with those changes alone that are accepted, by their place among the stretches. */
export const withAccepted = (stretches: readonly Stretch[], isAccepted: (index: number) => boolean): string =>
  stretches
    .map((stretch, index) => {
      if (stretch.kind === 'same') return stretch.text;
      return isAccepted(index) ? stretch.after : stretch.before;
    })
    .join('');

/** Spaces and half-spaces as signs, where they are what changed. */
export const withVisibleSpaces = (text: string): string =>
  text.replaceAll(' ', '␣').replaceAll('\u200C', '¦').replaceAll('\n', '¶');
