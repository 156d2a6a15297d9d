import {
  COUNTED_KINDS,
  mayTakeBack,
  numberAfter,
  writeNumber,
} from '../../../src/plugins/council/server/src/domain/numbering';

describe('numbers of meetings and resolutions', () => {
  it('[I4] a sequence begins with one and goes on by one', () => {
    expect([numberAfter(null), numberAfter(1), numberAfter(41)]).toEqual([1, 2, 42]);
  });

  it('[I4] the newest meeting gives its number back, an older one does not', () => {
    const given = { kind: 'regular-meeting', year: 1404, number: 7 } as const;

    expect([mayTakeBack(given, 7), mayTakeBack(given, 8)]).toEqual([
      { ok: true, value: given },
      { ok: false, error: { code: 'newer-number-given', newest: 8 } },
    ]);
  });

  it('[I31] what was decided between meetings is told apart', () => {
    const written = COUNTED_KINDS.map((kind) => writeNumber({ kind, year: 1404, number: 3 }));

    expect(written).toEqual(['3/1404', '3/1404-ف', '3/1404', '3/1404-م']);
  });
});
