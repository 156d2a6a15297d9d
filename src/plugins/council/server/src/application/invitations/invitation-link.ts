import { err, ok } from '@hamresan/kit';

import type { Rsvp } from '../../domain/icalendar/changes';
import {
  type Invitation,
  type LinkStanding,
  linkStanding,
  readToken,
  writeToken,
} from '../../domain/invitations/invitation-link';
import type { Answer, Ports } from '../ports';
import type { MeetingRow, SeatRow } from '../rows';
import { type Given, answersOf, writeAnswer } from './write-answer';

/** The address by which whoever reads a letter answers for its seat, until the meeting begins. */
export function invitationLink({ home, keys }: Ports, meeting: MeetingRow, seat: Pick<SeatRow, 'id'>): string {
  const expires = Math.floor(meeting.startsAt.getTime() / 1000);
  const invitation = { meetingId: meeting.id, seatId: seat.id, sequence: meeting.sequence, expires };
  return `${home.api}/invitation/${writeToken(invitation, keys.letters)}`;
}

/** What somebody sees who follows the link of a letter. */
export type InvitationPage = Readonly<{
  standing: LinkStanding;
  meeting: MeetingRow;
  seat: SeatRow;
  councilName: string;
  answer: Rsvp;
  note: string | null;
}>;

/** Reads an invitation by its link and changes nothing: mail scanners follow links as well. `null`: no such letter. */
export async function readInvitation(ports: Ports, token: string): Promise<InvitationPage | null> {
  const invitation = readToken(token, ports.keys.letters);
  if (invitation === null) return null;
  const found = await whoIsAsked(ports, invitation);
  if (found === null) return null;
  const { meeting, seat } = found;
  const given = (await answersOf(ports, meeting.id)).get(seat.id);
  return {
    standing: linkStanding(invitation, meeting, ports.now()),
    ...found,
    answer: given?.answer ?? 'needs-action',
    note: given?.note ?? null,
  };
}

async function whoIsAsked({ tables }: Ports, { meetingId, seatId }: Invitation) {
  const meeting = await tables.meetings.find(meetingId);
  const seat = await tables.seats.find(seatId);
  const council = meeting && (await tables.councils.find(meeting.councilId));
  return meeting === null || seat === null || council === null ? null : { meeting, seat, councilName: council.name };
}

/** Answers by the link of a letter; where it is no longer good for that, the page says why and nothing is written. */
export async function answerByLink(ports: Ports, token: string, given: Given): Answer<InvitationPage> {
  const known = await readInvitation(ports, token);
  if (known === null) return err({ code: 'not-found' });
  return ports.inTurn(known.meeting.councilId, async () => {
    const page = await readInvitation(ports, token);
    if (page === null) return err({ code: 'not-found' });
    if (page.standing !== 'open') return ok(page);
    const written = await writeAnswer(ports, page, given);
    return written.ok ? ok({ ...page, answer: written.value.answer, note: written.value.note }) : written;
  });
}
