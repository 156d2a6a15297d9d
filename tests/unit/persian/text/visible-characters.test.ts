import {
  codePoints,
  withVisibleCharacters,
} from '../../../../src/plugins/persian/admin/src/existing-texts/visible-characters';

describe('differences that can be seen', () => {
  it.each([
    ['a half-space', 'می\u200Cروم', 'می¦روم'],
    ['a mark of direction', '\u200Ev5', '[U+200E]v5'],
    ['a space without width', 'الف\u200Bب', 'الف[U+200B]ب'],
    ['the end of a line', 'الف\nب', 'الف¶\nب'],
    ['a control', 'الف\u0007', 'الف[U+0007]'],
    ['nothing', 'متن ساده', 'متن ساده'],
  ])('[N16] %s', (_what, text, shown) => {
    expect(withVisibleCharacters(text)).toBe(shown);
  });

  it.each([
    ['a letter', 'علي', 'علی', 'U+064A → U+06CC'],
    ['a letter in the middle', 'كتاب', 'کتاب', 'U+0643 → U+06A9'],
    ['what goes', 'کتاب\u200C', 'کتاب', 'U+200C → ∅'],
    ['what comes', 'ا\u0653', 'آ', 'U+0627 U+0653 → U+0622'],
    ['a repeated letter', 'سـسـ', 'سـ', 'U+0633 U+0640 → ∅'],
  ])('[N16] %s by its number', (_what, before, after, numbers) => {
    expect(codePoints(before, after)).toBe(numbers);
  });
});
