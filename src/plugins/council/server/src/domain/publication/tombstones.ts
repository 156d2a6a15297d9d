import type { FullMeeting, FullProposal, FullResolution, Instant } from './full-record';
import { publicFile, publicFiles } from './public-file';
import { type SightRules, meetingView } from './public-meeting';
import { mayBeNamed } from './public-resolution';
import type { OpenAgendaItem, PublicFile, Tombstone, Viewed } from './public-view';

/**
 * What stays where a meeting was withdrawn: of it, and of everything that could be asked for by an address of its own
 * while it was public (I45). What was never seen leaves nothing behind.
 */
export function meetingTombstones(meeting: FullMeeting, rules: SightRules): readonly Tombstone[] {
  const { publication } = meeting;
  if (publication.state !== 'withdrawn') return minutesTombstones(meeting);
  const view = meetingView(meeting, rules);
  const buried = bury(publication.at);
  const open = view.items.filter((item): item is OpenAgendaItem => !item.isClosed);
  return [
    buried('meeting', view),
    buried('location', view),
    ...view.items.map((item) => buried('agenda-item', item)),
    ...open.filter(({ paperId }) => paperId !== null).map((item) => buried('consultation', item)),
    ...[view.invitation, view.minutes, ...open.flatMap(({ files }) => files)]
      .filter((file): file is PublicFile => file !== null)
      .map((file) => buried('file', file)),
  ];
}

/** Minutes that were taken back while their meeting stays. */
function minutesTombstones({ minutes, publication }: FullMeeting): readonly Tombstone[] {
  if (publication.state !== 'published' || minutes?.publication.state !== 'withdrawn') return [];
  const file = publicFile(minutes.file);
  return file === null ? [] : [bury(minutes.publication.at)('file', file)];
}

/** What stays of a resolution that was withdrawn, and of its file. */
export function resolutionTombstones(resolution: FullResolution): readonly Tombstone[] {
  const { publication } = resolution;
  if (publication.state !== 'withdrawn' || !mayBeNamed(resolution)) return [];
  const file = publicFile(resolution.file);
  const buried = bury(publication.at);
  const self = { id: resolution.documentId, created: resolution.createdAt };
  return [buried('resolution', self), ...(file === null ? [] : [buried('file', file)])];
}

/** What stays of a proposal that no public meeting speaks of any more, and of its files. */
export function paperTombstones(proposal: FullProposal, at: Instant): readonly Tombstone[] {
  const buried = bury(at);
  return [
    buried('paper', { id: proposal.documentId, created: proposal.createdAt }),
    ...publicFiles(proposal.files).map((file) => buried('file', file)),
  ];
}

const bury =
  (at: Instant) =>
  (kind: Tombstone['kind'], { id, created }: Omit<Viewed, 'modified'>): Tombstone => ({
    kind,
    id,
    deleted: true,
    created,
    modified: at,
  });
