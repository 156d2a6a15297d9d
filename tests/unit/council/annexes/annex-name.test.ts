import { annexName } from '../../../../src/plugins/council/server/src/domain/annexes/annex-name';
import { Choices } from '../../../support/random';

const PDF = 'application/pdf';

describe('the name of an annex', () => {
  it.each([
    ['نقشهٔ بیلبوردها.pdf', 'نقشهٔ بیلبوردها.pdf'],
    ['گزارش نیم\u200cسال.PDF', 'گزارش نیم\u200cسال.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\fakepath\\plan.pdf', 'plan.pdf'],
    ['plan\r\nSet-Cookie: a.pdf', 'planSet-Cookie: a.pdf'],
    ['plan\u0000.pdf', 'plan.pdf'],
    ['exe.\u202efdp.pdf', 'exe.fdp.pdf'],
    ['\u2067plan\u2069\u200e\ufeff.pdf', 'plan.pdf'],
    ['  two   words .pdf', 'two words.pdf'],
    ['...hidden.pdf', 'hidden.pdf'],
    ['program.exe', 'program.exe.pdf'],
    ['no ending', 'no ending.pdf'],
    ['نقشه.', 'نقشه.pdf'],
    ['', ''],
    ['/', ''],
    ['\u202e', ''],
    ['\u200c', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(annexName(given, PDF)).toBe(kept);
  });

  it('a picture may end either way', () => {
    const names = ['a.jpg', 'a.jpeg', 'a.png'].map((name) => annexName(name, 'image/jpeg'));

    expect(names).toEqual(['a.jpg', 'a.jpeg', 'a.png.jpg']);
  });

  it('a long one is cut before its ending', () => {
    const name = annexName(`${'ن'.repeat(300)}.pdf`, PDF);

    expect([name.length, name.slice(-5)]).toEqual([120, 'ن.pdf']);
  });

  it('cleaning a name again changes nothing', () => {
    const chance = new Choices(7);
    const letters = Array.from('aن۱ .\u200c\u202e\\/"\n𐍈');
    const names = Array.from({ length: 500 }, () =>
      Array.from({ length: Math.floor(chance.next() * 12) }, () => chance.oneOf(letters)).join(''),
    );

    const changed = names.filter((name) => annexName(annexName(name, PDF), PDF) !== annexName(name, PDF));

    expect(changed).toEqual([]);
  });
});
