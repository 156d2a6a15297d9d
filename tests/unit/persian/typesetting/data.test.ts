import {
  TYPESETTING_DEFAULTS,
  faultOfTypesettingSettings,
  judged,
  printable,
  printableData,
} from '../../../../src/plugins/persian/server/src/domain/typesetting';

describe('data of a document', () => {
  it.each([
    ['half-spaces stay', 'می‌خواهم', 'می‌خواهم'],
    ['marks of direction stay', 'a\u200Eb\u200Fc\u061C', 'a\u200Eb\u200Fc\u061C'],
    ['line ends become one kind', 'a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
    ['control characters go', 'a\u0000b\u0007c\u007Fd\u0085e', 'abcde'],
    [
      'embeddings, overrides and isolates go',
      '\u202Aa\u202Bb\u202Cc\u202Dd\u202Ee\u2066f\u2067g\u2068h\u2069i',
      'abcdefghi',
    ],
    ['marks without a width go', 'a\u200Bb\uFEFFc\u2060d', 'abcd'],
    ['half a pair is no letter', 'a\uD83Db\uDE00', 'a\uFFFDb\uFFFD'],
    ['a whole pair stays', '😀', '😀'],
  ])('[Z6] %s', (_what, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('[Z6] texts are made printable wherever they stand, and nothing else is touched', () => {
    const data = { a: ['\u202Ex', { b: 1.5, c: null, d: true }], e: new Date(0) };

    expect(printableData(data)).toEqual({
      ok: true,
      json: '{"a":["x",{"b":1.5,"c":null,"d":true}],"e":"1970-01-01T00:00:00.000Z"}',
    });
  });

  it('[Z10] a circle is no data, and the reason says so', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;

    expect(printableData(circle)).toEqual({ ok: false, reason: 'Converting circular structure to JSON' });
  });

  it('[Z10] what a template refuses is a refusal', () => {
    const fault = { message: 'panicked with: "data: \\"name\\" is missing"', file: 'base.typ', line: 12 };

    expect(judged('report', fault)).toEqual({
      code: 'typesetting-data-not-accepted',
      template: 'report',
      reason: '"name" is missing',
    });
  });

  it('[Z11] every other panic is a fault', () => {
    const fault = { message: 'panicked with: "no data: here"', file: 'report.typ', line: 3 };

    expect(judged('report', fault)).toEqual({
      code: 'typesetting-failed',
      template: 'report',
      file: 'report.typ',
      line: 3,
      fault: 'panicked with: "no data: here"',
    });
  });
});

describe('settings of the typesetting', () => {
  it('[Z12] the defaults are accepted, and so is nothing', () => {
    expect([faultOfTypesettingSettings(TYPESETTING_DEFAULTS), faultOfTypesettingSettings({})]).toEqual([null, null]);
  });

  it.each([
    [{ timeLimit: 0 }, 'typesetting.timeLimit'],
    [{ timeLimit: '30' }, 'typesetting.timeLimit'],
    [{ timeLimit: 601 }, 'typesetting.timeLimit'],
    [{ queue: 0 }, 'typesetting.queue'],
    [{ queue: 1.5 }, 'typesetting.queue'],
    [{ threads: 2 }, 'typesetting.threads'],
  ])('[Z12] %j stops the start', (settings, place) => {
    expect(faultOfTypesettingSettings(settings)).toContain(place);
  });
});
