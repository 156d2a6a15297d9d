import { toAsciiDigits } from '../digits';
import { withoutDeceivingControls } from './bidi';
import { CONTROLS, INVISIBLE, TATWEEL } from './characters';
import { tidyJoiners } from './joiners';
import { persianLetters, withoutPresentationForms } from './persian-letters';

export type StoreOptions = Readonly<{
  /** The text is Persian (the default), or in another language: then only what holds for every language is done. */
  language?: 'persian' | 'other';
  /** A name, a title, a code: one line, without any direction control. Or prose, in which some have their use. */
  shape?: 'line' | 'prose';
  /** `ascii` for what is compared as digits: codes, telephone numbers. */
  digits?: 'as-written' | 'ascii';
}>;

/**
 * The form in which a text is stored: what a reader sees is the same, and what a program compares is one. Conservative:
 * it never guesses (no half-space is put in, `کتابها` stays) and takes away only what is invisible or a look-alike.
 *
 * Every language: canonical composition (NFC), no controls, no unpaired surrogates, no direction controls that deceive.
 * Persian: presentation forms and Arabic, Urdu and Kurdish look-alikes become Persian letters (ي ى ے → ی, ك → ک, ہ ە → ه,
 * ۀ → هٔ), tatweel and invisible characters go, half-spaces stand only between letters and once. Diacritics, hamza, ة,
 * word ligatures such as ﷺ and the digits of prose stay.
 *
 * Idempotent, and its time is linear in the length of any text.
 */
export function normalizeStore(
  text: string,
  { language = 'persian', shape = 'prose', digits = 'as-written' }: StoreOptions = {},
): string {
  const sound = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '');
  const clean = withoutDeceivingControls(sound, shape);
  const written = language === 'persian' ? asPersian(clean) : composed(clean);
  return digits === 'ascii' ? toAsciiDigits(written) : written;
}

/**
 * First what stands between characters goes, then the characters change. Opened forms bring marks along, and so do two of
 * the letters: composed before, so that each letter is one character, and after, so that its marks stand in their order.
 */
function asPersian(text: string): string {
  const shown = withoutPresentationForms(text.replace(INVISIBLE, '')).replace(TATWEEL, '');
  return composed(persianLetters(composed(tidyJoiners(shown))));
}

/**
 * NFC. Composition orders the marks on a letter, which takes square time on a run without end; a run longer than the 30
 * of Unicode's stream-safe format (UAX #15) is no word, and stays as it is.
 */
function composed(text: string): string {
  return text
    .split(/(\p{M}{31,})/u)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFC')))
    .join('');
}
