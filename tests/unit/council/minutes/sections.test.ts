import {
  type MinutesSection,
  emptySections,
  regenerated,
} from '../../../../src/plugins/council/server/src/domain/minutes/sections';

const someSection = (overrides: Partial<MinutesSection> = {}): MinutesSection => ({
  key: 'item-1',
  facts: { yes: 12, no: 3 },
  text: 'The council weighed both sides.',
  isWithoutDiscussion: false,
  ...overrides,
});

describe('sections of minutes', () => {
  it('[I32] reading the facts anew keeps what somebody wrote', () => {
    const sections = regenerated([someSection()], [{ key: 'item-1', facts: { yes: 13, no: 2 } }]);

    expect(sections).toEqual([someSection({ facts: { yes: 13, no: 2 } })]);
  });

  it('[I32] a new fact is a new section without a text', () => {
    const sections = regenerated([], [{ key: 'item-2', facts: { noted: true } }]);

    expect(sections).toEqual([{ key: 'item-2', facts: { noted: true }, text: '', isWithoutDiscussion: false }]);
  });

  it('[I32] a text whose fact is gone stays, one that was never written does not', () => {
    const written = someSection({ key: 'item-3' });

    expect(regenerated([written, someSection({ key: 'item-4', text: ' ' })], [])).toEqual([
      { ...written, facts: null },
    ]);
  });

  it('every section wants a text, or the word that there was no discussion', () => {
    const sections = [
      someSection({ key: 'a', text: '' }),
      someSection({ key: 'b', text: '', isWithoutDiscussion: true }),
      someSection({ key: 'c' }),
    ];

    expect(emptySections(sections)).toEqual(['a']);
  });
});
