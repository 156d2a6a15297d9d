import type { ByLaws } from '../by-laws';
import type { ResolutionState } from '../resolution.workflow';
import { isOverdue } from '../resolutions/due-date';
import type { FullResolution, Instant, IsoDay } from './full-record';
import { dayAt, latest } from './instants';
import { publicFile } from './public-file';
import type { AdoptedState, PublicStatus, ResolutionView } from './public-view';

/** What outsiders are told of where a resolution stands: five words for fourteen states, and one for what cannot be done. */
const STATUS_OF: Readonly<Record<AdoptedState, PublicStatus>> = {
  adopted: 'open',
  assigned: 'open',
  accepted: 'open',
  'reassignment-required': 'open',
  'in-progress': 'in-progress',
  blocked: 'in-progress',
  'extension-requested': 'in-progress',
  'partially-done': 'in-progress',
  // Done is what somebody else has seen (I41).
  'reported-done': 'in-progress',
  verified: 'done',
  closed: 'done',
  superseded: 'repealed',
  repealed: 'repealed',
  'not-feasible': 'not-feasible',
};

type Rules = Pick<ByLaws, 'overdueIsPublic'> & Readonly<{ today: IsoDay; timeZone: string }>;

/** Whether anything may be said of it at all: adopted, and neither it nor its item confidential (I13). */
export const mayBeNamed = ({ isConfidential, agendaItem, state }: FullResolution): boolean =>
  state !== 'draft' && !isConfidential && agendaItem?.isConfidential !== true;

/** A resolution as it is seen outside; null where it is not. Who published it, and whether, is the caller's question. */
export function resolutionView(resolution: FullResolution, rules: Rules): ResolutionView | null {
  const { number, adoptedAt, state } = resolution;
  if (!mayBeNamed(resolution) || state === 'draft' || number === null || adoptedAt === null) return null;
  return {
    id: resolution.documentId,
    created: resolution.createdAt,
    modified: latest(resolution.updatedAt, movedAt(resolution)),
    number,
    title: resolution.title,
    text: resolution.text,
    adoptedAt,
    adoptedOn: dayAt(adoptedAt, rules.timeZone),
    meetingNumber: resolution.meeting?.number ?? null,
    ...originOf(resolution),
    lead: resolution.lead,
    supporting: resolution.supporting,
    dueOn: resolution.dueOn,
    status: statusOf(state, resolution.dueOn, rules),
    sequence: resolution.sequence,
    file: publicFile(resolution.file),
  };
}

/** Where it was adopted, if that can be looked up. */
const originOf = ({ meeting, agendaItem }: FullResolution): Pick<ResolutionView, 'meetingId' | 'agendaItemId'> =>
  meeting?.isPublished === true
    ? { meetingId: meeting.documentId, agendaItemId: agendaItem?.documentId ?? null }
    : { meetingId: null, agendaItemId: null };

const movedAt = ({ publication }: FullResolution): Instant | null =>
  publication.state === 'unpublished' ? null : publication.at;

const statusOf = (state: AdoptedState & ResolutionState, due: IsoDay | null, rules: Rules): PublicStatus =>
  rules.overdueIsPublic && isOverdue(state, due, rules.today) ? 'overdue' : STATUS_OF[state];
