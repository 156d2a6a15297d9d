import { followUpReport } from '../../../../src/plugins/council/server/src/domain/resolutions/follow-up';

type Followed = Parameters<typeof followUpReport>[0][number];
const someResolution = (overrides: Partial<Followed> = {}): Followed => ({
  resolutionId: 'r1',
  number: '1/1404',
  title: 'Billboards are shared fairly',
  leadName: 'Municipality of Maku',
  dueDay: '2025-12-01',
  state: 'in-progress',
  percent: 20,
  note: '',
  isNoted: false,
  ...overrides,
});
const ids = (resolutions: readonly Followed[]) =>
  followUpReport(resolutions, '2025-12-05').map(({ resolutionId }) => resolutionId);

describe('the follow-up report', () => {
  it('[I43] has every open resolution, and what was done since the last one', () => {
    const resolutions = [
      someResolution({ resolutionId: 'open' }),
      someResolution({ resolutionId: 'done', state: 'verified' }),
      someResolution({ resolutionId: 'told', state: 'verified', isNoted: true }),
      someResolution({ resolutionId: 'closed', state: 'closed' }),
      someResolution({ resolutionId: 'repealed', state: 'repealed' }),
    ];

    expect(ids(resolutions)).toEqual(['open', 'done']);
  });

  it('overdue ones come first, then by date; what has none comes last', () => {
    const resolutions = [
      someResolution({ resolutionId: 'undated', dueDay: null }),
      someResolution({ resolutionId: 'later', dueDay: '2026-01-01' }),
      someResolution({ resolutionId: 'soon', dueDay: '2025-12-06' }),
      someResolution({ resolutionId: 'late', dueDay: '2025-12-04' }),
    ];

    expect(ids(resolutions)).toEqual(['late', 'soon', 'later', 'undated']);
  });

  it('[I43] says of each how far it was then', () => {
    const [line] = followUpReport([someResolution()], '2025-12-05');

    expect(line).toEqual({
      resolutionId: 'r1',
      number: '1/1404',
      title: 'Billboards are shared fairly',
      leadName: 'Municipality of Maku',
      dueDay: '2025-12-01',
      state: 'in-progress',
      percent: 20,
      isOverdue: true,
      note: '',
    });
  });
});
