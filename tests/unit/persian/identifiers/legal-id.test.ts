import { formatLegalId, parseLegalId } from '../../../../src/plugins/persian/core/src';
import { changesOfOneDigit, someNumbers } from '../../../builders/identifiers.builder';
import { counterExamples } from '../../../builders/jalali.builder';

const isTaken = (text: string): boolean => parseLegalId(text).ok;
const VALID = someNumbers({ count: 2000, digits: 10, seed: 2 }).flatMap((ten) =>
  Array.from('0123456789')
    .map((check) => ten + check)
    .filter(isTaken),
);

const WEIGHTS = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17];
const remainderOf = (id: string): number =>
  WEIGHTS.reduce((sum, weight, place) => sum + (Number(id[place]) + Number(id[9]) + 2) * weight, 0) % 11;

describe('a legal id', () => {
  it.each(['10380284790', '10100171920', '10861677542', '14005893875'])('[V1] %s is one', (text) => {
    expect(parseLegalId(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['10380284792', 'checksum'],
    ['14000000000', 'checksum'],
    ['33333333333', 'all-digits-equal'],
    ['0380284790', 'too-short'],
    ['103802847900', 'too-long'],
    ['1038028479O', 'not-digits'],
    [' ', 'empty'],
  ])('[V1] %p is none: %s', (text, fault) => {
    expect(parseLegalId(text)).toEqual({ ok: false, fault });
  });

  it.each(['۱۰۳۸۰۲۸۴۷۹۰', '١٠٣٨٠٢٨٤٧٩٠', '1038 028 4790', '\u200F10380\u200C284790\u200E'])(
    '[V2] %p is stored as 10380284790',
    (text) => {
      expect(parseLegalId(text)).toEqual({ ok: true, value: '10380284790' });
    },
  );

  it('[V4] a mistyped digit is seen, unless it turns remainder 0 into 10 or back', () => {
    const cannotBeTold = (id: string, changed: string): boolean =>
      id.endsWith('0') && changed.endsWith('0') && remainderOf(id) + remainderOf(changed) === 10;
    const isSeenOrKnown = ([id, changed]: readonly [string, string]) => isTaken(changed) === cannotBeTold(id, changed);

    expect(VALID.length).toBe(2000);
    expect(counterExamples(VALID.flatMap(changesOfOneDigit), isSeenOrKnown)).toEqual([]);
  });

  it('[V5] what is shown is read back', () => {
    const comesBack = (id: string) => {
      const parsed = parseLegalId(formatLegalId(id));
      return parsed.ok && parsed.value === id;
    };

    expect(counterExamples(VALID, comesBack)).toEqual([]);
    expect(formatLegalId('10380284790')).toBe('\u2066۱۰۳۸۰۲۸۴۷۹۰\u2069');
  });
});
