/**
 * Presentation forms (Arabic Presentation Forms A and B, as old systems and PDF files have them) as the letters that they
 * show, one by one: NFKC of the whole text would also turn x² into x2. Word ligatures (U+FDF0–FDFF: ﷲ, ﷺ, ﷼) are words of
 * their own and stay.
 */
export const withoutPresentationForms = (text: string): string => text.replace(PRESENTATION_FORMS, opened);

const PRESENTATION_FORMS = /[\uFB50-\uFDCF\uFE70-\uFEFC]/g;

const opened = (form: string): string => {
  const known = LETTERS_OF_FORM.get(form);
  if (known !== undefined) return known;
  const plain = form.normalize('NFKC');
  // A diacritic by itself is shown on a space or on a tatweel, which nobody typed. Tatweel is nothing by itself either.
  const letters = plain.length > 1 ? plain.replace(/[ \u0640]/g, '') : plain;
  LETTERS_OF_FORM.set(form, letters);
  return letters;
};

/** At most one entry for each presentation form. */
const LETTERS_OF_FORM = new Map<string, string>();

/** Arabic, Urdu and Kurdish look-alikes in a composed text as Persian letters. */
export const persianLetters = (text: string): string =>
  text
    .replace(LOOK_ALIKES, (letter) => LETTERS[letter] ?? letter)
    // Composition knows this hamza on ي alone, and on nothing that stands for it.
    .replaceAll('ی\u0654', 'ئ');

const LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ے: 'ی',
  ۍ: 'ی',
  ۓ: 'ئ',
  ك: 'ک',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه\u0654',
  ۂ: 'ه\u0654',
};
const LOOK_ALIKES = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
