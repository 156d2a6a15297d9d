import { agenciesOf } from '../../domain/actor';
import { isGiven } from '../../domain/given';
import type { ResolutionFacts } from '../../domain/resolution.workflow';
import type { MoveRequest } from '../move';
import type { Ports } from '../ports';
import type { ResolutionRow } from '../rows';
import { isDecisionOf, isInForce } from './decisions';
import { daysPastDecision, extensionsOf, openOne } from './extensions';
import { dayIn, idsIn, textIn } from './input';
import { leadFor } from './leads';
import { isSeated } from '../seats/seat-rows';

type Doing = Readonly<{ ports: Ports; row: ResolutionRow; request: MoveRequest }>;

/** Everything that the moves of a resolution are decided by. */
export async function resolutionFacts(doing: Doing): Promise<ResolutionFacts> {
  const { ports, row, request } = doing;
  const { input, reason } = request;
  const lead = await leadFor(doing);
  const percent = input['percent'];
  return {
    reason,
    needsAction: row.needsAction,
    leads: lead === null ? 0 : 1,
    leadIsActive: lead !== null && isSeated(lead, ports.now()),
    hasDueDate: row.dueDay !== null,
    textIsAsVoted: await textIsAsVoted(ports, row),
    hasReport: typeof percent === 'number',
    progressDrops: typeof percent === 'number' && percent < row.percent,
    evidence: idsIn(input, 'evidence')?.length ?? 0,
    newDueDateIsLater: isLater(dayIn(input, 'dueDay'), row.dueDay),
    extensionIsWithinPower: await isWithinPower(doing),
    // I41: whoever works for the lead does not see for the council that the lead is done.
    verifierIsOfLead: row.leadAgencyId !== null && agenciesOf(ports.actor).includes(row.leadAgencyId),
    wasNotedInMeeting: await wasNoted(ports, row, textIn(input, 'notedIn')),
    laterResolutionIsAdopted: await hasLater(ports, row, textIn(input, 'later')),
    councilDecided: await isDecisionOf(ports, row, textIn(input, 'decidedIn')),
  };
}

/** A task was referred, and what circulated was asked as it stands: nobody voted on another text. */
async function textIsAsVoted({ tables }: Ports, { itemId, isTask, text }: ResolutionRow): Promise<boolean> {
  if (isTask || itemId === null) return isGiven(text);
  const item = await tables.items.find(itemId);
  return item !== null && text === (item.amendedText ?? item.motion);
}

const isLater = (wanted: string | null, due: string | null): boolean => wanted !== null && due !== null && wanted > due;

async function isWithinPower({ ports, row, request }: Doing): Promise<boolean> {
  const extensions = await extensionsOf(ports, row.id);
  const wanted = openOne(extensions);
  if (wanted === null) return false;
  const { chairExtensionDays } = await ports.byLawsOf(row.councilId);
  if (daysPastDecision(extensions, wanted) <= chairExtensionDays) return true;
  return isDecisionOf(ports, row, textIn(request.input, 'decidedIn'));
}

/**
 * Its minutes say so, or the meeting that is named has noted its follow-up report after this was verified: whatever is
 * verified and no meeting was told of is in that report (I43).
 */
async function wasNoted({ tables }: Ports, row: ResolutionRow, named: string): Promise<boolean> {
  const { councilId, notedIn, verifiedAt } = row;
  if (notedIn !== null) return named === '' || named === notedIn;
  if (named === '' || verifiedAt === null) return false;
  const reports = await tables.items.list({ councilId, meetingId: named, standing: 'follow-up', state: 'noted' });
  return reports.some(({ startedAt }) => startedAt !== null && startedAt >= verifiedAt);
}

async function hasLater({ tables }: Ports, { councilId }: ResolutionRow, id: string): Promise<boolean> {
  const later = id === '' ? null : await tables.resolutions.find(id);
  return later?.councilId === councilId && isInForce(later);
}
