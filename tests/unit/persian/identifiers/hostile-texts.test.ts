import { IDENTIFIER_KINDS, parseIdentifier } from '../../../../src/plugins/persian/core/src';

const LONG = 1_000_000;
const HOSTILE: Readonly<Record<string, string>> = {
  digits: '1'.repeat(LONG),
  'Persian digits': '۱'.repeat(LONG),
  'what shows nothing': '\u200C'.repeat(LONG),
  spaces: ' '.repeat(LONG),
  letters: 'ب'.repeat(LONG),
  'digits and letters': '1ب'.repeat(LONG / 2),
  'half of a character': '\uD800',
};

describe.each(IDENTIFIER_KINDS)('%s', (kind) => {
  it.each(Object.entries(HOSTILE))('[V1] refuses a text of nothing but %s', (_what, text) => {
    expect(parseIdentifier(kind, text)).toEqual({ ok: false, fault: expect.any(String) as string });
  });
});
