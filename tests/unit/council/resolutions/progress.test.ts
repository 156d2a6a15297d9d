import { progressOf, reportedProgress } from '../../../../src/plugins/council/server/src/domain/resolutions/progress';

describe('progress of a resolution', () => {
  it.each([
    ['its own value without parts', 40, [], 40],
    ['the mean of its parts', 0, [{ percent: 100 }, { percent: 0 }], 50],
    [
      'by their weights, which need not add up to one',
      0,
      [
        { percent: 100, weight: 3 },
        { percent: 0, weight: 1 },
      ],
      75,
    ],
    ['its own value where no part weighs anything', 30, [{ percent: 90, weight: 0 }], 30],
    ['in whole percent', 0, [{ percent: 100 }, { percent: 0 }, { percent: 0 }], 33],
  ])('[I42] is %s', (_title, own, parts, expected) => {
    expect(progressOf(own, parts)).toBe(expected);
  });

  it.each([
    ['more than before', 40, { percent: 60, explanation: '' }, { ok: true, value: 60 }],
    ['less, explained', 40, { percent: 20, explanation: 'The frame broke' }, { ok: true, value: 20 }],
    [
      'less, unexplained',
      40,
      { percent: 20, explanation: ' ' },
      { ok: false, error: { code: 'drop-unexplained', before: 40, percent: 20 } },
    ],
    [
      'above all',
      40,
      { percent: 101, explanation: '' },
      { ok: false, error: { code: 'percent-invalid', percent: 101 } },
    ],
    [
      'a fraction',
      40,
      { percent: 40.5, explanation: '' },
      { ok: false, error: { code: 'percent-invalid', percent: 40.5 } },
    ],
  ])('[I42] reports %s', (_title, before, report, expected) => {
    expect(reportedProgress(before, report)).toEqual(expected);
  });
});
