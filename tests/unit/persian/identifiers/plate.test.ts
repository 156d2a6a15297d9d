import {
  type PlateLetter,
  PLATE_LETTERS,
  adviceOn,
  formatIdentifier,
  formatPlate,
  parseIdentifier,
  parsePlate,
  plateText,
} from '../../../../src/plugins/persian/core/src';
import { someNumbers } from '../../../builders/identifiers.builder';
import { counterExamples } from '../../../builders/jalali.builder';

const PLATE = { two: '12', letter: 'ب', three: '345', region: '67' } as const;

describe('a plate', () => {
  it.each([
    '12ب34567',
    '12-ب-345-67',
    '۱۲ ب ۳۴۵ ایران ۶۷',
    '۱۲ب۳۴۵-۶۷',
    '12 ب 345 | 67',
    '12 ب 345 IR 67',
    '١٢ـب‏٣٤٥٦٧',
    '\u2066۱۲ ب\u200E ۳۴۵ | ۶۷\u2069',
  ])('[V2] %p has the same parts', (text) => {
    expect(parsePlate(text)).toEqual({ ok: true, value: PLATE });
  });

  it.each([
    ['۱۲ ا ۳۴۵ ۶۷', 'الف'],
    ['12الف34567', 'الف'],
    ['12ي34567', 'ی'],
    ['12ك34567', 'ک'],
    ['12ہ34567', 'ه'],
    ['12♿️34567', 'ژ'],
    ['12♿34567', 'ژ'],
  ])('[V7] in %s the letter is %s', (text, letter) => {
    expect(parsePlate(text)).toEqual({ ok: true, value: { ...PLATE, letter } });
  });

  it.each([
    ['', 'empty'],
    ['1234567', 'no-letter'],
    ['12خ34567', 'no-such-letter'],
    ['12بج34567', 'no-such-letter'],
    ['12ب345ج67', 'no-such-letter'],
    ['12D34567', 'no-such-letter'],
    ['1ب34567', 'too-short'],
    ['12ب3456', 'too-short'],
    ['123ب34567', 'too-long'],
    ['12ب345678', 'too-long'],
    ['\u202E12ب34567', 'no-such-letter'],
  ])('[V7] %p is none: %s', (text, fault) => {
    expect(parsePlate(text)).toEqual({ ok: false, fault });
  });

  it('[V7] it is stored as one text, its parts between dashes', () => {
    expect(plateText(PLATE)).toBe('12-ب-345-67');
    expect(parseIdentifier('plate', '۱۲ ب ۳۴۵ ایران ۶۷')).toEqual({ ok: true, value: '12-ب-345-67' });
  });

  it('[V5] with every letter it is shown from left to right, and read back', () => {
    const numbers = someNumbers({ count: 20, digits: 7, seed: 7 });
    const plates = PLATE_LETTERS.flatMap((letter) => numbers.map((number) => somePlate(number, letter)));
    const comesBack = (plate: typeof PLATE | ReturnType<typeof somePlate>) =>
      [formatPlate(plate), formatPlate(plate, { digits: 'ascii', isolated: false }), plateText(plate)].every((text) => {
        const parsed = parsePlate(text);
        return parsed.ok && plateText(parsed.value) === plateText(plate);
      });

    expect(plates.length).toBe(480);
    expect(counterExamples(plates, comesBack)).toEqual([]);
    expect(formatPlate(PLATE)).toBe('\u2066۱۲ ب\u200E ۳۴۵ | ۶۷\u2069');
  });

  it('[V5] a stored text that is none is shown as it is', () => {
    expect(formatIdentifier('plate', 'تهران ۱۲')).toBe('تهران ۱۲');
  });

  it.each([
    ['12-ب-345-67', 'private'],
    ['12-ت-345-67', 'taxi'],
    ['12-الف-345-67', 'government'],
    ['12-ژ-345-67', 'disabled'],
  ])('[V6] the letter of %s says what the car is for', (stored, use) => {
    expect(adviceOn('plate', stored)).toEqual({ code: 'plate-use', use });
  });
});

const somePlate = (number: string, letter: PlateLetter) => ({
  two: number.slice(0, 2),
  letter,
  three: number.slice(2, 5),
  region: number.slice(5),
});
