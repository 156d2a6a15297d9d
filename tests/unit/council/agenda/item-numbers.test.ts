import {
  compareItemNumbers,
  freshNumbers,
  lateNumber,
  writeItemNumber,
} from '../../../../src/plugins/council/server/src/domain/agenda/item-numbers';

describe('numbers on an agenda', () => {
  it('[I12] a new agenda counts from one', () => {
    expect(freshNumbers(3).map(writeItemNumber)).toEqual(['1', '2', '3']);
  });

  it('[I12] a late item comes behind all others', () => {
    expect(writeItemNumber(lateNumber(freshNumbers(4)))).toBe('5');
  });

  it('[I12] or behind one of them, as the next below it', () => {
    const taken = [...freshNumbers(4), { main: 3, sub: 1 }];

    expect(writeItemNumber(lateNumber(taken, { main: 3, sub: null }))).toBe('3.2');
  });

  it('[I12] the first item of an agenda that had none is the first', () => {
    expect(writeItemNumber(lateNumber([]))).toBe('1');
  });

  it('they are in the order of the agenda, ten after nine', () => {
    const numbers = [...freshNumbers(10), { main: 3, sub: 2 }, { main: 3, sub: 1 }].reverse();

    expect([...numbers].sort(compareItemNumbers).map(writeItemNumber)).toEqual(
      '1 2 3 3.1 3.2 4 5 6 7 8 9 10'.split(' '),
    );
  });
});
