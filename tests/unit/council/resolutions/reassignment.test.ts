import { reassignmentOf } from '../../../../src/plugins/council/server/src/domain/resolutions/reassignment';

describe('what an agency had in hand when it ended', () => {
  it.each([
    ['goes to its one successor', ['a'], { way: 'propose-transfer', to: 'a' }],
    ['waits for the secretary where there are several', ['a', 'b'], { way: 'ask-secretary', candidates: ['a', 'b'] }],
    ['comes before the council where there is none', [], { way: 'ask-council' }],
  ])('[I40] %s', (_title, successors, expected) => {
    expect(reassignmentOf({ id: 'ended', endedAt: '2025-12-01', successors })).toEqual(expected);
  });
});
