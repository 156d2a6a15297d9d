import { type SignedLink, opens, signLink } from '../../../src/plugins/agency-scope/server/src/domain/signed-link';

/** A signer that anybody could imitate: the rule is about what is signed, not about how. */
const sign = (text: string) => `signed(${text})`;
const matches = (text: string, signature: string) => sign(text) === signature;
const at = (instant: string) => new Date(instant);
const seconds = (instant: string) => Date.parse(instant) / 1000;

const PATH = '/uploads/road_1f.jpg';
const NOON = '2026-12-01T12:00:00.000Z';
const someLink = (overrides: Partial<SignedLink> = {}): SignedLink => {
  const expires = seconds('2026-12-01T13:00:00.000Z');
  return { path: PATH, expires, signature: `signed(${String(expires)}\n${PATH})`, ...overrides };
};

describe('a signed link', () => {
  it.each([
    ['on the quarter', NOON, 60, '2026-12-01T13:00:00.000Z'],
    ['a millisecond later: up to the next quarter', '2026-12-01T12:00:00.001Z', 60, '2026-12-01T13:15:00.000Z'],
    ['a millisecond before the quarter', '2026-12-01T12:14:59.999Z', 60, '2026-12-01T13:15:00.000Z'],
    ['for a minute', NOON, 1, '2026-12-01T12:15:00.000Z'],
  ])('[S11] expires on a full quarter of an hour: %s', (_title, now, minutes, expires) => {
    const link = signLink(PATH, { now: at(now), minutes, sign });

    expect(link).toEqual({
      path: PATH,
      expires: seconds(expires),
      signature: `signed(${String(seconds(expires))}\n${PATH})`,
    });
  });

  it.each([
    ['at once', NOON, true],
    ['a millisecond before it expires', '2026-12-01T12:59:59.999Z', true],
    ['when it expires', '2026-12-01T13:00:00.000Z', false],
    ['a day later', '2026-12-02T12:00:00.000Z', false],
  ])('[S11] opens until it expires, not after: %s', (_title, now, expected) => {
    const link = someLink();

    const isOpen = opens(link, { now: at(now), matches });

    expect(isOpen).toBe(expected);
  });

  it.each<[string, Partial<SignedLink>]>([
    ['another path', { path: '/uploads/other_2a.jpg' }],
    ['a derivative', { path: '/uploads/webp_480_road_1f.jpg' }],
    ['a later expiry', { expires: seconds('2026-12-01T14:00:00.000Z') }],
    ['no expiry', { expires: Number.NaN }],
    ['an endless expiry', { expires: Number.POSITIVE_INFINITY }],
    ['a broken expiry', { expires: seconds('2026-12-01T13:00:00.000Z') + 0.5 }],
    ['another signature', { signature: 'signed(1)' }],
    ['no signature', { signature: '' }],
  ])('[S11] does not open with %s', (_title, change) => {
    const link = someLink(change);

    const isOpen = opens(link, { now: at(NOON), matches });

    expect(isOpen).toBe(false);
  });
});
