import { standingItems } from '../../../../src/plugins/council/server/src/domain/agenda/standing-items';

const brief = (given: Partial<Parameters<typeof standingItems>[0]>) =>
  standingItems({
    minutesWaiting: ['meeting-1'],
    approvedByMeeting: true,
    votesUnderAnyOtherBusiness: false,
    ...given,
  }).map(({ standing, kind, place, minutesOf }) => [standing, kind, place, ...minutesOf]);

describe('standing items', () => {
  it('[I15] every agenda begins with the minutes and the follow-up, and ends with other business', () => {
    expect(brief({})).toEqual([
      ['minutes-approval', 'decision', 'first', 'meeting-1'],
      ['follow-up', 'report', 'first'],
      ['any-other-business', 'info', 'last'],
    ]);
  });

  it('[I15] nobody votes under other business unless the by-laws let them', () => {
    expect(brief({ votesUnderAnyOtherBusiness: true }).at(-1)).toEqual(['any-other-business', 'decision', 'last']);
  });

  it('[I37] minutes that a cancelled meeting did not approve are on the next agenda too', () => {
    expect(brief({ minutesWaiting: ['meeting-1', 'meeting-2'] }).slice(0, 2)).toEqual([
      ['minutes-approval', 'decision', 'first', 'meeting-1'],
      ['minutes-approval', 'decision', 'first', 'meeting-2'],
    ]);
  });

  it('[I34] where signatures approve, no meeting votes about minutes', () => {
    expect(brief({ approvedByMeeting: false }).map(([standing]) => standing)).toEqual([
      'follow-up',
      'any-other-business',
    ]);
  });
});
