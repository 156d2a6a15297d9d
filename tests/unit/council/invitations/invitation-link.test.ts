import {
  type Invitation,
  linkStanding,
  readToken,
  writeToken,
} from '../../../../src/plugins/council/server/src/domain/invitations/invitation-link';

/** A signer that anybody could imitate: the rule is about what is signed, not about how. */
const signer = {
  sign: (text: string) => `signed-${text.replaceAll('.', '-')}`,
  matches: (text: string, signature: string) => signature === `signed-${text.replaceAll('.', '-')}`,
};

const START = '2026-10-20T06:30:00.000Z';
const INVITATION: Invitation = {
  meetingId: 'meeting',
  seatId: 'seat',
  sequence: 2,
  expires: Date.parse(START) / 1000,
};
const ASKING = { state: 'convoked', isRetroactive: false, sequence: 2 } as const;
const at = (instant: string) => new Date(instant);

describe('the link of a letter', () => {
  it('[IV1] says which seat is asked to which meeting', () => {
    expect(readToken(writeToken(INVITATION, signer), signer)).toEqual(INVITATION);
  });

  it.each([
    ['another seat', { seatId: 'other' }],
    ['another meeting', { meetingId: 'other' }],
    ['another version', { sequence: 3 }],
    ['a later end', { expires: INVITATION.expires + 1 }],
  ])('[IV1] does not open with %s', (_what, change: Partial<Invitation>) => {
    const signature = writeToken(INVITATION, signer).split('.').at(-1) ?? '';
    const { meetingId, seatId, sequence, expires } = { ...INVITATION, ...change };

    const token = [meetingId, seatId, String(sequence), String(expires), signature].join('.');

    expect(readToken(token, signer)).toBeNull();
  });

  it.each(['', '....', 'meeting.seat.2', 'meeting.seat.NaN.Infinity.signed', `${writeToken(INVITATION, signer)}.more`])(
    '[IV1] is none where it reads "%s"',
    (token) => {
      expect(readToken(token, signer)).toBeNull();
    },
  );

  it.each([
    ['a second before the meeting', '2026-10-20T06:29:59.000Z', 'open'],
    ['when the meeting begins', START, 'over'],
    ['a day later', '2026-10-21T06:30:00.000Z', 'over'],
  ])('[IV1] %s it is %s: %s', (_what, now, standing) => {
    expect(linkStanding(INVITATION, ASKING, at(now))).toBe(standing);
  });

  it.each([
    ['moved', { sequence: 3 }, 'moved'],
    ['is cancelled', { state: 'cancelled', sequence: 3 }, 'cancelled'],
    ['is open', { state: 'open' }, 'over'],
    ['was entered afterwards', { isRetroactive: true }, 'over'],
  ] as const)('[IV1] of a meeting that %s', (_what, change, standing) => {
    expect(linkStanding(INVITATION, { ...ASKING, ...change }, at('2026-10-01T00:00:00Z'))).toBe(standing);
  });

  it('[IV1] a cancelled meeting says so when its time is over, too', () => {
    const meeting = { ...ASKING, state: 'cancelled', sequence: 3 } as const;

    expect(linkStanding(INVITATION, meeting, at('2027-01-01T00:00:00Z'))).toBe('cancelled');
  });
});
