import type { FullMeeting, FullProposal, Instant } from './full-record';
import { latest } from './instants';
import { publicFiles } from './public-file';
import type { PublicPaper } from './public-view';

type Presented = Readonly<{ proposal: FullProposal; at: Instant }>;

/**
 * The proposals that these meetings brought before the council in the open, each once: with the last of the publications
 * and withdrawals that concern it. A postponed proposal is in several (I9).
 */
export function presentedIn(
  meetings: readonly FullMeeting[],
  isPaperBlocked: (proposalId: string) => boolean,
): ReadonlyMap<string, Presented> {
  const presented = new Map<string, Presented>();
  for (const { proposal, at } of meetings.flatMap(openProposals)) {
    if (isPaperBlocked(proposal.documentId)) continue;
    const before = presented.get(proposal.documentId);
    presented.set(proposal.documentId, { proposal, at: latest(at, before?.at ?? null) });
  }
  return presented;
}

const openProposals = ({ publication, items }: FullMeeting): readonly Presented[] =>
  publication.state === 'unpublished'
    ? []
    : items.flatMap(({ proposal, isConfidential }) =>
        proposal === null || isConfidential ? [] : [{ proposal, at: publication.at }],
      );

/** A proposal as it is seen outside. */
export const publicPaper = ({ proposal, at }: Presented): PublicPaper => ({
  id: proposal.documentId,
  created: proposal.createdAt,
  modified: latest(proposal.updatedAt, at),
  reference: proposal.reference,
  title: proposal.title,
  kind: proposal.kind,
  submittedOn: proposal.submittedOn,
  originatorIds: proposal.originatorIds,
  files: publicFiles(proposal.files),
});
