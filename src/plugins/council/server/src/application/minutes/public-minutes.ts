import type { Json } from '@hamresan/kit';
import { foldSearch } from 'strapi-plugin-persian/core';

import type { ByLaws } from '../../domain/by-laws';
import type { MinutesSection } from '../../domain/minutes/sections';
import type { Ports } from '../ports';
import type { AgendaItemRow, ResolutionRow } from '../rows';
import { type AttendanceFacts, type FollowUpFacts, type ItemFacts, type SectionFacts, itemKey } from './section-facts';

export type Sight = Readonly<{
  /** Items of which nothing may be said, by id. */
  hidden: ReadonlySet<string>;
  /** Items that there are: what is said below any other key has no fact that tells whether it is confidential. */
  known: ReadonlySet<string>;
  slot: ByLaws['confidentialSlot'];
}>;

/** What may be seen of a meeting outside the council, as its items are marked now (I13). */
export async function publicSight(
  ports: Ports,
  { councilId, meetingId }: Readonly<{ councilId: string; meetingId: string }>,
): Promise<Sight> {
  const [items, laws] = await Promise.all([ports.tables.items.list({ meetingId }), ports.byLawsOf(councilId)]);
  const hidden = items.filter(({ isConfidential }) => isConfidential).map(({ id }) => id);
  return { hidden: new Set(hidden), known: new Set(items.map(({ id }) => id)), slot: laws.confidentialSlot };
}

/**
 * The sections as the public reads them (I13): a confidential item is a closed place or none, its resolution is in no
 * report, and nobody learns who kept out of it. What cannot be told to be open is left out.
 */
export const publicSections = (sections: readonly MinutesSection[], sight: Sight): readonly MinutesSection[] =>
  sections.flatMap((section) => publicSection(section, sight));

function publicSection(section: MinutesSection, sight: Sight): readonly MinutesSection[] {
  const facts = section.facts as SectionFacts | null;
  switch (facts?.kind) {
    case undefined:
      return [...sight.known].some((id) => itemKey(id) === section.key && !sight.hidden.has(id)) ? [section] : [];
    case 'item':
      return publicItem(section, facts, sight);
    case 'attendance':
      return [{ ...section, facts: openAttendance(facts, sight) }];
    case 'follow-up':
      return [{ ...section, facts: openFollowUp(facts) }];
    default:
      return [section];
  }
}

const isHidden = ({ itemId, isConfidential }: Pick<ItemFacts, 'itemId' | 'isConfidential'>, { hidden }: Sight) =>
  isConfidential || hidden.has(itemId);

function publicItem(section: MinutesSection, facts: ItemFacts, sight: Sight): readonly MinutesSection[] {
  if (!isHidden(facts, sight)) {
    const recused = facts.recused.map(({ agencyName }) => ({ agencyName, reason: '' }));
    // Annexes come out with the meeting, which is published by itself (I45).
    return [{ ...section, facts: { ...facts, recused, annexes: [] } }];
  }
  const closed = { kind: 'closed-item', number: facts.number };
  return sight.slot === 'closed' ? [{ ...section, facts: closed, text: '' }] : [];
}

const openAttendance = (facts: AttendanceFacts, { hidden }: Sight): AttendanceFacts => ({
  ...facts,
  seats: facts.seats.map((seat) => ({
    ...seat,
    recusedFrom: seat.recusedFrom.filter(({ itemId }) => !hidden.has(itemId)),
  })),
});

const openFollowUp = (facts: FollowUpFacts): FollowUpFacts => ({
  ...facts,
  lines: facts.lines.filter(({ isConfidential }) => !isConfidential),
  circulations: facts.circulations.filter(({ isConfidential }) => !isConfidential),
});

/** A sentence of fewer words says nothing that others would not say as well. */
const FEWEST_WORDS_OF_A_SENTENCE = 4;

/**
 * What a public text must not have in it (I13): titles and names of annexes whole, longer texts sentence by sentence, of
 * every confidential item and resolution of the council, whichever meeting it was before.
 */
export async function secretsOf({ tables }: Ports, councilId: string): Promise<readonly string[]> {
  const confidential = { councilId, isConfidential: true };
  const [items, resolutions, circulations] = await Promise.all([
    tables.items.list(confidential),
    tables.resolutions.list(confidential),
    tables.circulations.list(confidential),
  ]);
  const annexes = await tables.annexes.list({ itemId: { $in: items.map(({ id }) => id) } });
  const names = annexes.map(({ name }) => name);
  const questions = circulations.map(({ title, motion }) => ({ title, text: motion }));
  const decided = [...resolutions, ...questions].flatMap(secretsOfResolution);
  const secrets = [...items.flatMap(secretsOfItem), ...names, ...decided];
  return [...new Set(secrets.map((secret) => foldSearch(secret)))].filter((secret) => secret !== '');
}

const secretsOfItem = ({ title, text, motion, amendedText }: AgendaItemRow): readonly string[] => [
  title,
  ...[text, motion, amendedText].flatMap(sentencesOf),
];

const secretsOfResolution = ({ title, text }: Pick<ResolutionRow, 'title' | 'text'>): readonly string[] => [
  title,
  ...sentencesOf(text),
];

function sentencesOf(text: string | null): readonly string[] {
  const whole = (text ?? '').trim();
  const sentences = whole.split(/[.!؟?\n؛;]+/).filter((sentence) => wordsIn(sentence) >= FEWEST_WORDS_OF_A_SENTENCE);
  return [whole, ...sentences];
}

const wordsIn = (text: string): number => foldSearch(text).split(' ').length;

/** The keys of public sections in which something confidential is said, however it is spelled. */
export const leaksIn = (sections: readonly MinutesSection[], secrets: readonly string[]): readonly string[] =>
  sections
    .filter(({ facts, text }) => {
      const said = [text, ...stringsIn(facts)].map((one) => ` ${foldSearch(one)} `);
      return secrets.some((secret) => said.some((one) => one.includes(` ${secret} `)));
    })
    .map(({ key }) => key);

function stringsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
