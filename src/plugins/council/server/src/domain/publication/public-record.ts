import type { ByLaws } from '../by-laws';
import type {
  FullAgency,
  FullCouncil,
  FullMeeting,
  FullRecords,
  FullResolution,
  FullSeat,
  IsoDay,
} from './full-record';
import { type SightRules, blockedPapers, meetingView } from './public-meeting';
import { presentedIn, publicPaper } from './public-paper';
import { resolutionView } from './public-resolution';
import type {
  MembersMeeting,
  MembersResolution,
  PublicAgency,
  PublicCouncil,
  PublicRecords,
  PublicResolution,
  PublicSeat,
  Tombstone,
} from './public-view';
import { meetingTombstones, paperTombstones, resolutionTombstones } from './tombstones';

/** What the council decided about its publications, and the day on which somebody looks. */
export type PublicationRules = Pick<ByLaws, 'confidentialSlot' | 'overdueIsPublic'> & Readonly<{ today: IsoDay }>;

/**
 * The one door out: what may leave the house, from all that it knows. Only what was explicitly published (I45), and
 * nothing of a confidential item but, by choice, that there is one (I13). Every text, feed and file is written from this.
 * The records are those that the publication froze; `isConfidential` is that of today.
 */
export function publicRecords(full: FullRecords, rules: PublicationRules): PublicRecords {
  const shown = full.meetings.filter(isShown);
  const { timeZone } = full.council;
  const blocked = blockedPapers(full.meetings);
  const { confidentialSlot } = rules;
  const seen = { confidentialSlot, isPaperBlocked: (id: string) => blocked.has(id) };
  return {
    audience: 'public',
    council: publicCouncil(full.council),
    agencies: full.agencies.map(publicAgency),
    seats: full.seats.map(publicSeat),
    meetings: shown.map((meeting) => ({ ...meetingView(meeting, seen), audience: 'public' })),
    papers: [...presentedIn(shown, seen.isPaperBlocked).values()].map(publicPaper),
    resolutions: full.resolutions.flatMap((resolution) => publicResolution(resolution, { ...rules, timeZone })),
    tombstones: tombstonesOf(full, seen),
  };
}

/**
 * A meeting for those who are invited: it need not be public, but it was announced to them. What is confidential stays in
 * the house here as well, since an invitation lies in mailboxes and calendars that are not ours (I13).
 */
export function membersMeeting(
  meeting: FullMeeting,
  { confidentialSlot }: Pick<ByLaws, 'confidentialSlot'>,
): MembersMeeting | null {
  if (meeting.state === 'planned') return null;
  const blocked = blockedPapers([meeting]);
  const view = meetingView(meeting, { confidentialSlot, isPaperBlocked: (id) => blocked.has(id) });
  return { ...view, audience: 'members' };
}

/** A resolution for the agencies that carry it out: adopted, public or not, and not confidential (I13). */
export function membersResolution(
  resolution: FullResolution,
  rules: Readonly<{ today: IsoDay; timeZone: string }>,
): MembersResolution | null {
  const view = resolutionView(resolution, { ...rules, overdueIsPublic: true });
  return view === null ? null : { ...view, audience: 'members' };
}

const publicResolution = (
  resolution: FullResolution,
  rules: PublicationRules & Readonly<{ timeZone: string }>,
): readonly PublicResolution[] => {
  const view = resolution.publication.state === 'published' ? resolutionView(resolution, rules) : null;
  return view === null ? [] : [{ ...view, audience: 'public' }];
};

/** A meeting that is only planned is nobody's news, whatever its publication says. */
const isShown = ({ publication, state }: FullMeeting): boolean =>
  publication.state === 'published' && state !== 'planned';

function tombstonesOf({ meetings, resolutions }: FullRecords, rules: SightRules): readonly Tombstone[] {
  const withdrawn = meetings.filter(({ publication }) => publication.state === 'withdrawn');
  const stillThere = presentedIn(meetings.filter(isShown), rules.isPaperBlocked);
  const papers = [...presentedIn(withdrawn, rules.isPaperBlocked)].filter(([id]) => !stillThere.has(id));
  return [
    ...meetings.flatMap((meeting) => meetingTombstones(meeting, rules)),
    ...papers.flatMap(([, { proposal, at }]) => paperTombstones(proposal, at)),
    ...resolutions.flatMap(resolutionTombstones),
  ];
}

const publicCouncil = (council: FullCouncil): PublicCouncil => ({
  id: council.documentId,
  created: council.createdAt,
  modified: council.updatedAt,
  name: council.name,
  shortName: council.shortName,
  contactEmail: council.contactEmail,
  website: council.website,
  votingMemberCount: council.votingMemberCount,
  timeZone: council.timeZone,
  licence: council.licence,
});

const publicAgency = (agency: FullAgency): PublicAgency => ({
  id: agency.documentId,
  created: agency.createdAt,
  modified: agency.updatedAt,
  name: agency.name,
  shortName: agency.shortName,
  classification: agency.classification,
  parentId: agency.parentId,
  startedOn: agency.startedOn,
  endedOn: agency.endedOn,
  formerNames: agency.formerNames,
  website: agency.website,
});

/** The office, not who holds it. */
const publicSeat = (seat: FullSeat): PublicSeat => ({
  id: seat.documentId,
  created: seat.createdAt,
  modified: seat.updatedAt,
  agencyId: seat.agencyId,
  office: seat.office,
  role: seat.role,
  hasVote: seat.hasVote,
  startedOn: seat.startedOn,
  endedOn: seat.endedOn,
});
