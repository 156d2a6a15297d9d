import type { Json } from '@hamresan/kit';

/**
 * A section of the minutes: what happened, taken from what was recorded, beside what somebody wrote about it. Facts are
 * never edited here: whoever finds one wrong mends it at its source while the meeting is held (I32).
 */
export type MinutesSection = Readonly<{
  key: string;
  facts: Json;
  text: string;
  /** Said to be without discussion: then no text is missing. */
  isWithoutDiscussion: boolean;
}>;

type FactSection = Pick<MinutesSection, 'key' | 'facts'>;

/**
 * The sections after the facts were read anew: facts are replaced, texts are kept. A section whose fact is gone stays
 * while somebody wrote in it, without facts, so that no human sentence is lost (I32).
 */
export function regenerated(
  sections: readonly MinutesSection[],
  facts: readonly FactSection[],
): readonly MinutesSection[] {
  const written = new Map(sections.map((section) => [section.key, section]));
  const keys = new Set(facts.map(({ key }) => key));
  const renewed = facts.map(({ key, facts: fresh }) => ({
    key,
    facts: fresh,
    text: written.get(key)?.text ?? '',
    isWithoutDiscussion: written.get(key)?.isWithoutDiscussion ?? false,
  }));
  const orphaned = sections.filter(({ key, text }) => !keys.has(key) && text.trim() !== '');
  return [...renewed, ...orphaned.map((section) => ({ ...section, facts: null }))];
}

/** Sections that still want a text, or the word that there was no discussion. */
export const emptySections = (sections: readonly MinutesSection[]): readonly string[] =>
  sections.filter(({ text, isWithoutDiscussion }) => text.trim() === '' && !isWithoutDiscussion).map(({ key }) => key);
