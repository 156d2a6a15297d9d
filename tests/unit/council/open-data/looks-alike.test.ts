import { looksAlike } from '../../../../src/plugins/council/server/src/domain/publication/public-meeting';
import { someConvokedMeeting, someItem, someMeeting, somePoll } from '../../../builders/council-records.builder';

describe('two records of a meeting', () => {
  it.each([
    ['was written later', { updatedAt: '2030-01-01T00:00:00.000Z' }],
    [
      'has an item that is discussed, of which nothing is told before the minutes',
      { items: [someItem({ state: 'in-discussion', startedAt: '2026-10-20T07:00:00.000Z' })] },
    ],
  ])('[I45] look alike when one %s', (_title, change) => {
    const meeting = someConvokedMeeting({ items: [someItem({ state: 'on-agenda', startedAt: null })], minutes: null });

    expect(looksAlike(meeting, { ...meeting, ...change })).toBe(true);
  });

  it('[I13] look alike when only a closed item says something else', () => {
    const meeting = someConvokedMeeting({ items: [someItem({ isConfidential: true, title: 'راز' })] });

    expect(looksAlike(meeting, { ...meeting, items: [someItem({ isConfidential: true, title: 'راز دیگر' })] })).toBe(
      true,
    );
  });

  it.each([
    ['state', { state: 'open' as const }],
    ['day', { startsAt: '2026-10-21T06:30:00.000Z' }],
    ['title of an item', { items: [someItem({ title: 'دیگر' })] }],
    ['closing of an item', { items: [someItem({ isConfidential: true })] }],
    ['proposal that goes with an item', { items: [someItem({ proposal: null })] }],
  ])('[I45] do not look alike with another %s', (_title, change) => {
    const meeting = someConvokedMeeting({ items: [someItem()] });

    expect(looksAlike(meeting, { ...meeting, ...change })).toBe(false);
  });

  it('[I45] do not look alike with other votes, once the minutes are out', () => {
    const meeting = someMeeting({ items: [someItem({ polls: [somePoll({ state: 'published' })] })] });
    const other = { ...meeting, items: [someItem({ polls: [somePoll({ state: 'published', question: 'دیگر' })] })] };

    expect(looksAlike(meeting, other)).toBe(false);
  });
});
