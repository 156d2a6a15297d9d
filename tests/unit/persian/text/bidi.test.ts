import {
  deceivingControl,
  isolated,
  mixedScriptWords,
  readNumber,
  withVisibleControls,
} from '../../../../src/plugins/persian/core/src';

describe('direction controls', () => {
  it('[T24] a name that reads as another one is found out, and can be shown', () => {
    const name = 'invoice\u202Efdp.exe';

    expect(deceivingControl(name)).toEqual({ index: 7, codePoint: 'U+202E' });
    expect(withVisibleControls(name)).toBe('invoice[U+202E]fdp.exe');
  });

  it('[T23] marks, embeddings and isolates deceive nobody in a line: they are taken out', () => {
    expect(deceivingControl('\u200Fنام \u2067من\u2069 \u202Bتو\u202C')).toBeNull();
  });

  it('[T32] a value stands in a sentence between isolates', () => {
    expect(isolated('v5.55 (beta)')).toBe('\u2068v5.55 (beta)\u2069');
  });
});

describe('scripts', () => {
  it('[T25] a word of letters from several scripts is named', () => {
    expect(mixedScriptWords('pаypal و ماکوMaku در Maku')).toEqual([
      { word: 'pаypal', scripts: ['latin', 'cyrillic'] },
      { word: 'ماکوMaku', scripts: ['latin', 'arabic'] },
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['۱۲٫۵', 12.5],
    ['۱٬۲۳۴', 1234],
    ['١٬٢٣٤٬٥٦٧', 1_234_567],
    ['1,234.5', 1234.5],
    ['-۳', -3],
    ['\u200E−۳', -3],
    ['۷۵٪', null],
    ['1,23', null],
    ['۱٫۲٫۳', null],
    ['', null],
    ['1e5', null],
  ])('[T15] %s is %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});
