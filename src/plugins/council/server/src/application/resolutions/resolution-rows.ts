import type { CountedKind } from '../../domain/numbering';
import type { ResolutionState } from '../../domain/resolution.workflow';
import type { Extension } from '../../domain/resolutions/due-date';
import type { LinkKind } from '../../domain/resolutions/links';
import type { Moving, Stored } from '../stored';

export type ResolutionRow = Moving<ResolutionState> &
  Readonly<{
    meetingId: string | null;
    itemId: string | null;
    kind: CountedKind;
    number: number | null;
    numberYear: number | null;
    title: string;
    text: string;
    needsAction: boolean;
    leadSeat: string | null;
    leadAgencyId: string | null;
    leadName: string | null;
    supporting: readonly string[] | null;
    adoptedAt: Date | null;
    dueDay: string | null;
    percent: number;
    isConfidential: boolean;
    acceptBy: Date | null;
    /** Nobody accepted it in time, so time did (RS4). */
    isAcceptedByTime: boolean;
    /** The seat that is to take it over, until the secretary says so (I40). */
    proposedLead: string | null;
    /** Referred to a seat as a task; nobody voted on its text (AI17). */
    isTask: boolean;
    notedIn: string | null;
    /** Where the council gave it up. */
    decidedIn: string | null;
    returned: number;
    lastEscalationDay: string | null;
    doneAt: Date | null;
    verifiedAt: Date | null;
  }>;

/** How far a lead said it was, with the files that show it. */
export type ReportRow = Stored &
  Readonly<{
    resolutionId: string;
    percent: number;
    note: string | null;
    /** Ids of files. */
    evidence: readonly string[] | null;
    at: Date;
    by: string;
    seatId: string | null;
  }>;

/** More time, asked for and granted or not; none is ever erased (I39). */
export type ExtensionRow = Stored &
  Readonly<{
    resolutionId: string;
    requestedDay: string;
    fromDay: string;
    toDay: string;
    reason: string;
    outcome: Extension['outcome'];
    decidedBy: string | null;
    decidedAt: Date | null;
    /** The meeting or resolution in which the council granted what the chair alone could not. */
    decidedIn: string | null;
  }>;

/** A later resolution changes an earlier one (I44). */
export type LinkRow = Stored & Readonly<{ later: string; earlier: string; kind: LinkKind }>;
