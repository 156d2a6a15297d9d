/** What an invitation's own dates say about it. */
export type InvitationDates = Readonly<{ expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null }>;
export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

/** One state at each instant: what was done to an invitation counts before what time did. */
export function invitationState({ expiresAt, acceptedAt, revokedAt }: InvitationDates, now: Date): InvitationState {
  if (acceptedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'revoked';
  return now < expiresAt ? 'open' : 'expired';
}

/** What bcrypt reads of a password: the rest would be ignored in silence (CVE-2025-25298). */
const LONGEST = 72;

export const isPasswordStrong = (password: string): boolean =>
  password.length >= 8 && bytesOf(password) <= LONGEST && [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(password));

/** Bytes of a text in UTF-8 (RFC 3629). */
const bytesOf = (text: string): number =>
  Array.from(text).reduce((total, character) => {
    const point = character.codePointAt(0) ?? 0;
    return total + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4);
  }, 0);
