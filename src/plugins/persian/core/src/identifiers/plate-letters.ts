/** What a car is used for, by the letter of its plate. */
export type PlateUse =
  | 'private'
  | 'taxi'
  | 'public'
  | 'agricultural'
  | 'government'
  | 'police'
  | 'army'
  | 'guards'
  | 'defence'
  | 'general-staff'
  | 'disabled'
  | 'temporary';

/** In the order of the alphabet. ژ is drawn as a wheelchair. Plates of another shape are not among them (README). */
export const PLATE_LETTERS = [
  'الف',
  'ب',
  'پ',
  'ت',
  'ث',
  'ج',
  'د',
  'ز',
  'ژ',
  'س',
  'ش',
  'ص',
  'ط',
  'ع',
  'ف',
  'ق',
  'ک',
  'گ',
  'ل',
  'م',
  'ن',
  'و',
  'ه',
  'ی',
] as const;
export type PlateLetter = (typeof PLATE_LETTERS)[number];

const USES: Partial<Record<PlateLetter, PlateUse>> = {
  الف: 'government',
  پ: 'police',
  ت: 'taxi',
  ث: 'guards',
  ز: 'defence',
  ژ: 'disabled',
  ش: 'army',
  ع: 'public',
  ف: 'general-staff',
  ک: 'agricultural',
  گ: 'temporary',
};

export const plateUse = (letter: PlateLetter): PlateUse => USES[letter] ?? 'private';
