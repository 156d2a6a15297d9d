import { foldSearch } from '../text';
import { stemOf } from './stem';

/** A hamza on its carrier, inside a word. */
const CARRIED = /(?<=\p{L}\p{M}*)[ئؤأ]/gu;

/** How a hamza is written by different hands: مسئول, مسؤول, مسوول; هیئت, هیأت, هیات; مسأله, مساله. */
const HANDS = ['ی', 'و', 'ا', ''] as const;

/** Folded words of which a bare letter is all that is left of the hamza, and how most write them. */
const BARE: readonly (readonly [from: string, to: string])[] = [
  ['مسیوول', 'مسوول'],
  ['مسیول', 'مسوول'],
  ['سیوال', 'سوال'],
  ['هییت', 'هیات'],
];

/** A word as other hands would write its hamza, and the stems of these, folded; nothing where it never had one. */
export function hamzaVariants(raw: string): readonly string[] {
  const composed = raw.normalize('NFC').replace(/[يی]\u0654/g, 'ئ');
  const written = composed.search(CARRIED) === -1 ? [] : HANDS.map((hand) => composed.replace(CARRIED, hand));
  const folded = foldSearch(composed);
  const bare = BARE.flatMap(([from, to]) => (folded.includes(from) ? [folded.replace(from, to)] : []));
  const variants = [...written.map((variant) => foldSearch(variant)), ...bare];
  return [...new Set(variants.flatMap((variant) => [variant, stemOf(variant)]))];
}
