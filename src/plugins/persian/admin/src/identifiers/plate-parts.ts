import { letterOf, parsePlate, toAsciiDigits } from '../../../core/src';

/** The parts of a plate while somebody writes them, from left to right. */
export type PlateParts = readonly [two: string, letter: string, three: string, region: string];
export type PartIndex = 0 | 1 | 2 | 3;

export const NO_PARTS: PlateParts = ['', '', '', ''];
const LENGTHS: Readonly<Record<PartIndex, number>> = { 0: 2, 1: 3, 2: 3, 3: 2 };
const LETTER = 1;

/** The parts of what the form holds; `null` where it holds something else than a plate or parts of one. */
export function partsOf(held: string | null): PlateParts | null {
  if (held === null) return NO_PARTS;
  const plate = parsePlate(held);
  if (plate.ok) return [plate.value.two, plate.value.letter, plate.value.three, plate.value.region];
  const [two, letter, three, region, ...more] = held.split('-');
  const areParts = two !== undefined && letter !== undefined && three !== undefined && region !== undefined;
  return areParts && more.length === 0 ? [two, letter, three, region] : null;
}

export const textOfParts = (parts: PlateParts): string => parts.join('-');

export function withPart(parts: PlateParts, index: PartIndex, typed: string): PlateParts {
  const part =
    index === LETTER ? (letterOf(typed) ?? typed.replace(/[-\d\s]/g, '')) : toAsciiDigits(typed).replace(/\D/g, '');
  return parts.map((old, place) => (place === index ? part.slice(0, LENGTHS[index]) : old)) as unknown as PlateParts;
}

/** Whether there is nothing to add to a part, so that writing goes on in the next one. */
export const isFull = (parts: PlateParts, index: PartIndex): boolean =>
  index === LETTER ? letterOf(parts[LETTER]) !== null : parts[index].length === LENGTHS[index];
