import type { Signer } from '@hamresan/kit';

import type { MeetingState } from '../meeting.workflow';
import { mayAnswer } from './answers';

/** Who is asked to what: a seat, to a meeting as it was when the letter was written, until it begins. */
export type Invitation = Readonly<{
  meetingId: string;
  seatId: string;
  /** Of the calendar entry (RFC 5546): a meeting that moved asks anew. */
  sequence: number;
  /** In seconds since 1970. */
  expires: number;
}>;

const textOf = ({ meetingId, seatId, sequence, expires }: Invitation): string =>
  [meetingId, seatId, String(sequence), String(expires)].join('.');

/** What stands in the link of a letter. It needs no login, so everything in it is signed. */
export const writeToken = (invitation: Invitation, { sign }: Pick<Signer, 'sign'>): string => {
  const text = textOf(invitation);
  return `${text}.${sign(text)}`;
};

/** The invitation of a token that this house signed; `null` for every other text. */
export function readToken(token: string, { matches }: Pick<Signer, 'matches'>): Invitation | null {
  const [meetingId = '', seatId = '', sequence = '', expires = '', signature = '', ...rest] = token.split('.');
  const invitation = { meetingId, seatId, sequence: Number(sequence), expires: Number(expires) };
  return rest.length === 0 && matches(textOf(invitation), signature) ? invitation : null;
}

/** What a link is still good for. */
export type LinkStanding = 'open' | 'moved' | 'cancelled' | 'over';

type Meeting = Readonly<{ state: MeetingState; isRetroactive: boolean; sequence: number }>;

/** A cancelled meeting says so for ever; one that moved has sent another letter; no link outlives the beginning. */
export function linkStanding({ sequence, expires }: Invitation, meeting: Meeting, now: Date): LinkStanding {
  if (meeting.state === 'cancelled') return 'cancelled';
  if (!mayAnswer(meeting).ok) return 'over';
  if (sequence !== meeting.sequence) return 'moved';
  return now.getTime() / 1000 < expires ? 'open' : 'over';
}
