import type { AgendaItemFacts } from '../../src/plugins/council/server/src/domain/agenda-item.workflow';
import type { MeetingFacts } from '../../src/plugins/council/server/src/domain/meeting.workflow';
import type { MinutesFacts } from '../../src/plugins/council/server/src/domain/minutes.workflow';
import type { PollFacts } from '../../src/plugins/council/server/src/domain/poll.workflow';
import type { ResolutionFacts } from '../../src/plugins/council/server/src/domain/resolution.workflow';

const REASON = 'The hall is flooded';

/** A meeting that everything is allowed with; moves that want the opposite of each other cannot both be, so tests say which. */
export const someMeetingFacts = (overrides: Partial<MeetingFacts> = {}): MeetingFacts => ({
  reason: REASON,
  isArranged: true,
  overlapsNone: true,
  periodIsFree: true,
  isWorkingDay: true,
  holidayIsAccepted: false,
  noticeIsKept: true,
  urgencyReason: '',
  isRetroactive: false,
  chairApproves: true,
  agendaItems: 5,
  unacceptedItems: 0,
  startIsNear: true,
  attendanceIsTaken: true,
  quorumIsMet: true,
  graceIsOver: true,
  openPolls: 0,
  itemsInDiscussion: 0,
  secondPersonAgrees: true,
  reopenTimeIsOver: false,
  publishedResolutions: 0,
  minutesAreComplete: true,
  minutesAreReady: true,
  minutesAreApproved: false,
  itemsWithoutResolution: 0,
  uninformedProposers: 0,
  chairHasSigned: true,
  isNewestNumbered: true,
  retentionIsOver: true,
  ...overrides,
});

export const someAgendaItemFacts = (overrides: Partial<AgendaItemFacts> = {}): AgendaItemFacts => ({
  reason: REASON,
  kind: 'decision',
  isComplete: true,
  mayApprove: true,
  seatIsActive: true,
  missingAdvices: 0,
  isLate: false,
  chairConsents: true,
  meetingState: 'open',
  isInOrder: true,
  isChair: true,
  pollResult: 'adopted',
  isByConsensus: false,
  quorumWasHeld: true,
  openPolls: 0,
  amendedText: 'Two billboards for each county',
  postponedTo: 'next',
  referredTo: 'Agency of the free zone',
  referralIsDue: true,
  secondPersonAgrees: true,
  resolutionIsPublished: false,
  ...overrides,
});

export const somePollFacts = (overrides: Partial<PollFacts> = {}): PollFacts => ({
  reason: REASON,
  meetingIsOpen: true,
  itemIsInDiscussion: true,
  itemIsVotable: true,
  itemHasOutcome: false,
  quorumIsMet: true,
  otherOpenPolls: 0,
  ruleIsFixed: true,
  isSecret: false,
  eligibleVoters: 20,
  fewestForSecrecy: 3,
  ...overrides,
});

export const someMinutesFacts = (overrides: Partial<MinutesFacts> = {}): MinutesFacts => ({
  reason: REASON,
  emptySections: 0,
  windowIsOpen: true,
  seatWasEntitled: true,
  objectionsAccepted: 1,
  objectionsUnanswered: 0,
  approval: 'next-meeting',
  approvedByCouncil: true,
  signedBy: [],
  isLastMeeting: false,
  draftedBy: 'panel:1',
  approvedBy: 'panel:2',
  councilDecided: true,
  confidentialLeaks: 0,
  ...overrides,
});

export const someResolutionFacts = (overrides: Partial<ResolutionFacts> = {}): ResolutionFacts => ({
  reason: REASON,
  needsAction: true,
  leads: 1,
  leadIsActive: true,
  hasDueDate: true,
  textIsAsVoted: true,
  hasReport: true,
  progressDrops: false,
  evidence: 1,
  newDueDateIsLater: true,
  extensionIsWithinPower: true,
  verifierIsOfLead: false,
  wasNotedInMeeting: true,
  laterResolutionIsAdopted: true,
  councilDecided: true,
  ...overrides,
});
