import type { Rsvp } from '../../domain/icalendar/changes';
import type { Stored } from '../stored';

/** What a seat answered to an invitation, or that it is asked anew. Rows are added; the newest of a seat counts. */
export type InvitationAnswerRow = Stored &
  Readonly<{
    meetingId: string;
    seatId: string;
    /** The SEQUENCE of the invitation that it is about (I47). */
    sequence: number;
    answer: Rsvp;
    note: string | null;
    at: Date;
    by: string;
  }>;
