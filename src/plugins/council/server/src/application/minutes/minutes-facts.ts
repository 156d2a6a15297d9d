import { rolesIn } from '../../domain/actor';
import { emptySections } from '../../domain/minutes/sections';
import type { MinutesFacts } from '../../domain/minutes.workflow';
import { hasPassed } from '../../domain/schedule/deadlines';
import { baseOfMeeting } from '../meetings/meeting-quorum';
import { type MoveRequest, entityOf } from '../move';
import type { Ports } from '../ports';
import type { MinutesRow, MinutesSectionRow } from '../rows';
import { decisionToAmend, isLastMeeting, voteOnMinutes } from './approval-items';
import { sectionsInForce } from './frozen-document';
import { sectionsOf, toSection } from './generate-minutes';
import { leaksIn, publicSections, publicSight, secretsOf } from './public-minutes';

type Doing = Readonly<{ ports: Ports; row: MinutesRow; request: MoveRequest }>;
type Sections = readonly MinutesSectionRow[];

/** Everything that the moves of minutes are decided by, looked up in the council's turn. */
export async function minutesFacts(doing: Doing): Promise<MinutesFacts> {
  const { ports, row, request } = doing;
  const sections = await sectionsOf(ports, row.id);
  return {
    reason: request.reason,
    emptySections: emptySections(sections.map(toSection)).length,
    windowIsOpen: row.objectionsUntil !== null && !hasPassed(row.objectionsUntil, ports.now()),
    seatWasEntitled: (await objectingSeat(doing)) !== null,
    ...(await objectionFacts(doing)),
    ...(await approvalFacts(doing, sections)),
    // What is not approved is not published, whatever it says.
    confidentialLeaks: row.state === 'approved' ? (await confidentialLeaks(ports, row)).length : 0,
  };
}

/**
 * The seat for which the asker objects (I34): one that counted in this meeting and for whose agency they speak;
 * `input.seatId` says which where they have several.
 */
export async function objectingSeat({ ports, row, request }: Doing): Promise<string | null> {
  const meeting = await ports.tables.meetings.find(row.meetingId);
  if (meeting === null) return null;
  const { seats } = await baseOfMeeting(ports, meeting);
  const own = seats.filter(({ agencyId }) => rolesIn(ports.actor, [agencyId]).includes('representative'));
  const named = request.input['seatId'];
  return own.find(({ seatId }) => named === undefined || seatId === named)?.seatId ?? null;
}

async function objectionFacts({ ports, row }: Doing) {
  const objections = await ports.tables.objections.list({ minutesId: row.id });
  return {
    // Those that were accepted earlier have led to the edition that is read now.
    objectionsAccepted: objections.filter(({ edition, isAccepted }) => edition === row.edition && isAccepted === true)
      .length,
    objectionsUnanswered: objections.filter(({ isAccepted }) => isAccepted === null).length,
  };
}

async function approvalFacts(doing: Doing, sections: Sections) {
  const { ports, row, request } = doing;
  const { minutesApproval } = await ports.byLawsOf(row.councilId);
  const vote = await voteOnMinutes(ports, row, request.input);
  const { label } = ports.actor;
  return {
    approval: minutesApproval,
    approvedByCouncil: vote?.state === 'adopted',
    signedBy: await signaturesOf(ports, row),
    isLastMeeting: await isLastMeeting(ports, row),
    // I36: whoever wrote any of it wrote it.
    draftedBy: sections.some(({ writtenBy }) => writtenBy === label) ? label : (row.draftedBy ?? ''),
    approvedBy: label,
    councilDecided:
      row.state === 'ready'
        ? vote !== null && vote.state !== 'adopted'
        : (await decisionToAmend(ports, row, request.input)) !== null,
  };
}

/** A signature is about the text that was ready when it was given. */
async function signaturesOf({ tables }: Ports, { id, readyAt }: MinutesRow): Promise<MinutesFacts['signedBy']> {
  const given = await tables.consents.list({ entity: entityOf('minutes', id), action: 'sign', usedAt: null });
  return given.filter(({ at }) => readyAt !== null && at >= readyAt).map(({ role, account }) => ({ role, account }));
}

/** The keys of sections whose public version would still say something confidential (I13). */
export async function confidentialLeaks(ports: Ports, row: MinutesRow): Promise<readonly string[]> {
  const sections = await sectionsInForce(ports, row);
  return leaksIn(publicSections(sections, await publicSight(ports, row)), await secretsOf(ports, row.councilId));
}
