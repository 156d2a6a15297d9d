import { deceivingControl, mixedScriptWords, normalizeStore } from '../../../../core/src';
import { mapBlocksText } from './blocks-text';
import type { Field, FieldKind } from './fields';
import { addressesIn, changeOutside } from './held-parts';
import { codeAndAddressesIn } from './markdown-parts';
import { typedDay, typedNumber } from './typed-values';

/**
 * A value as it is stored: texts in the spelling of their language, typed numbers as numbers. What is neither comes back
 * as it is. `language` is a locale: `fa`, `fa-AF`, `ckb`, …
 */
export function respell(value: unknown, { kind, digits }: Field, language: string): unknown {
  const spell: Spell = (shape) => (text) =>
    normalizeStore(text, { language: isPersian(language) ? 'persian' : 'other', shape, digits });
  if (kind === 'blocks') return mapBlocksText(value, (text) => outsideAddresses(text, spell('prose')));
  return typeof value === 'string' ? SPELLERS[kind](value, spell) : value;
}

type Spell = (shape: 'line' | 'prose') => (text: string) => string;

const outsideAddresses = (text: string, change: (text: string) => string): string =>
  changeOutside(text, addressesIn(text), change);

const SPELLERS: Readonly<Record<Exclude<FieldKind, 'blocks'>, (text: string, spell: Spell) => unknown>> = {
  line: (text, spell) => outsideAddresses(text, spell('line')),
  prose: (text, spell) => outsideAddresses(text, spell('prose')),
  markdown: (text, spell) => changeOutside(text, codeAndAddressesIn(text), spell('prose')),
  address: (text) => text.replace(DIRECTION_CONTROLS, ''),
  slug: (text) => text,
  account: (text) => text,
  number: (text) => typedNumber(text, 'number'),
  'whole-number': (text) => typedNumber(text, 'whole-number'),
  'big-number': (text) => typedNumber(text, 'big-number'),
  day: typedDay,
};

const isPersian = (locale: string): boolean => /^fa\b/i.test(locale);

const DIRECTION_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Whether a name is shown in another order than it is written: names of one line and addresses must not. What somebody
 * logs in with holds nothing that nobody sees: taken out, it could be another account's, after everybody has looked.
 */
export const isDeceptive = (value: unknown, { kind }: Field): boolean =>
  typeof value === 'string' &&
  (kind === 'account' ? UNSEEN.test(value) : NAMES.has(kind) && deceivingControl(value) !== null);

const UNSEEN = /(?!\u200C)[\p{Cc}\p{Cf}]/u;

const NAMES: ReadonlySet<string> = new Set(['line', 'address', 'slug']);

const IDENTIFIERS: ReadonlySet<string> = new Set(['address', 'slug', 'account']);

/** Words of an identifier whose letters come from two scripts, as a look-alike of another's name has them. */
export const mixedIn = (value: unknown, { kind }: Field): readonly string[] =>
  IDENTIFIERS.has(kind) && typeof value === 'string'
    ? mixedScriptWords(value).map(({ word, scripts }) => `${word} (${scripts.join(', ')})`)
    : [];
