import { matches } from '../../../src/plugins/agency-scope/admin/src/pages/search';

const NAME = 'اداره راه‌داری ماکو ۲';

describe('the search for an agency by its name', () => {
  it.each([
    ['nothing', ''],
    ['a part of a word', 'ماک'],
    ['words in another order', 'ماکو اداره'],
    ['with the half-space', 'راه‌داری'],
    ['with a space for the half-space', 'راه داری'],
    ['without the half-space', 'راهداری'],
    ['in Arabic letters', 'راه‌داري ماكو'],
    ['with the number in Persian digits', 'ماکو ۲'],
    ['with the number in Arabic digits', 'ماکو ٢'],
    ['with the number in Latin digits', 'ماکو 2'],
  ])('finds it when one types %s', (_what, typed) => {
    const isFound = matches(NAME, typed);

    expect(isFound).toBe(true);
  });

  it.each([
    ['a word of another name', 'شوط'],
    ['another number', 'ماکو ۳'],
    ['a word too many', 'راه‌داری ماکو بندر'],
  ])('does not find it when one types %s', (_what, typed) => {
    const isFound = matches(NAME, typed);

    expect(isFound).toBe(false);
  });

  it('finds a half-space that was not typed in the name', () => {
    const isFound = matches('اداره راهداری', 'راه‌داری');

    expect(isFound).toBe(true);
  });
});
