import {
  invitationState,
  isPasswordStrong,
} from '../../../src/plugins/agency-scope/server/src/domain/invitation.policy';

const at = (instant: string) => new Date(instant);
const EXPIRES = at('2026-12-01T12:00:00.000Z');
const EARLIER = at('2026-11-30T12:00:00.000Z');

describe('the state of an invitation', () => {
  it.each([
    ['before it expires', { acceptedAt: null, revokedAt: null }, '2026-12-01T11:59:59.999Z', 'open'],
    ['at the instant of expiry', { acceptedAt: null, revokedAt: null }, '2026-12-01T12:00:00.000Z', 'expired'],
    ['after it', { acceptedAt: null, revokedAt: null }, '2027-01-01T00:00:00.000Z', 'expired'],
    ['accepted in time', { acceptedAt: EARLIER, revokedAt: null }, '2026-12-01T00:00:00.000Z', 'accepted'],
    [
      'accepted, and looked at long after',
      { acceptedAt: EARLIER, revokedAt: null },
      '2027-01-01T00:00:00.000Z',
      'accepted',
    ],
    ['withdrawn in time', { acceptedAt: null, revokedAt: EARLIER }, '2026-12-01T00:00:00.000Z', 'revoked'],
    [
      'withdrawn, and looked at long after',
      { acceptedAt: null, revokedAt: EARLIER },
      '2027-01-01T00:00:00.000Z',
      'revoked',
    ],
    ['both', { acceptedAt: EARLIER, revokedAt: EARLIER }, '2026-12-01T00:00:00.000Z', 'accepted'],
  ] as const)('[S10] %s', (_title, dates, now, expected) => {
    const state = invitationState({ expiresAt: EXPIRES, ...dates }, at(now));

    expect(state).toBe(expected);
  });
});

describe('a password', () => {
  it.each([
    ['of eight characters', 'Abcdefg1', true],
    ['of seven', 'Abcdef1', false],
    ['without a capital', 'abcdefg1', false],
    ['without a small letter', 'ABCDEFG1', false],
    ['without a digit', 'Abcdefgh', false],
    ['of 72 bytes', `Aa1${'x'.repeat(69)}`, true],
    ['of 73 bytes', `Aa1${'x'.repeat(70)}`, false],
    // Each of these letters takes two bytes: 3 + 34 × 2 = 71, 3 + 35 × 2 = 73.
    ['of 71 bytes in 37 letters', `Aa1${'ش'.repeat(34)}`, true],
    ['of 73 bytes in 38 letters', `Aa1${'ش'.repeat(35)}`, false],
    // Four bytes each: 4 + 17 × 4 = 72, and one more.
    ['of 72 bytes in 21 signs', `Aa12${'😀'.repeat(17)}`, true],
    ['of 73 bytes in 22 signs', `Aa123${'😀'.repeat(17)}`, false],
    ['with Persian digits only', 'Abcdefg۱', false],
    ['of nothing', '', false],
  ])('[S10] %s', (_title, password, expected) => {
    const isStrong = isPasswordStrong(password);

    expect(isStrong).toBe(expected);
  });
});
