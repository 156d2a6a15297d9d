import { defineWorkflow } from '@hamresan/kit';

import { isGiven } from './given';

/** What a move of a meeting is decided by. Whoever loads the meeting reckons them; nothing is looked up here. */
export type MeetingFacts = Readonly<{
  reason: string;
  /** Start, end and place are set. */
  isArranged: boolean;
  /** No other meeting of the council at that time (I3). */
  overlapsNone: boolean;
  /** No other regular meeting of that Jalali month that is not cancelled (I2). */
  periodIsFree: boolean;
  isWorkingDay: boolean;
  holidayIsAccepted: boolean;
  /** The days of notice of the by-laws lie before the start; or it is urgent, for a reason that was written down. */
  noticeIsKept: boolean;
  urgencyReason: string;
  /** Entered afterwards: nobody was invited by this house (I50). */
  isRetroactive: boolean;
  chairApproves: boolean;
  agendaItems: number;
  unacceptedItems: number;
  startIsNear: boolean;
  attendanceIsTaken: boolean;
  quorumIsMet: boolean;
  graceIsOver: boolean;
  openPolls: number;
  itemsInDiscussion: number;
  /** The other one of chair and secretary, a person of their own. */
  secondPersonAgrees: boolean;
  reopenTimeIsOver: boolean;
  publishedResolutions: number;
  minutesAreComplete: boolean;
  minutesAreReady: boolean;
  minutesAreApproved: boolean;
  itemsWithoutResolution: number;
  uninformedProposers: number;
  chairHasSigned: boolean;
  isNewestNumbered: boolean;
  retentionIsOver: boolean;
}>;

const GUARDS = {
  'reason-given': ({ reason }: MeetingFacts) => isGiven(reason),
  arranged: ({ isArranged }: MeetingFacts) => isArranged,
  'no-overlap': ({ overlapsNone }: MeetingFacts) => overlapsNone,
  'period-free': ({ periodIsFree }: MeetingFacts) => periodIsFree,
  'working-day': ({ isWorkingDay, holidayIsAccepted, isRetroactive }: MeetingFacts) =>
    isWorkingDay || holidayIsAccepted || isRetroactive,
  'notice-kept': ({ noticeIsKept, urgencyReason, isRetroactive }: MeetingFacts) =>
    noticeIsKept || isRetroactive || isGiven(urgencyReason),
  'chair-approves': ({ chairApproves }: MeetingFacts) => chairApproves,
  'agenda-not-empty': ({ agendaItems }: MeetingFacts) => agendaItems > 0,
  'items-accepted': ({ unacceptedItems }: MeetingFacts) => unacceptedItems === 0,
  'start-near': ({ startIsNear }: MeetingFacts) => startIsNear,
  'attendance-taken': ({ attendanceIsTaken }: MeetingFacts) => attendanceIsTaken,
  'quorum-met': ({ quorumIsMet }: MeetingFacts) => quorumIsMet,
  'quorum-lacking': ({ quorumIsMet }: MeetingFacts) => !quorumIsMet,
  'grace-over': ({ graceIsOver }: MeetingFacts) => graceIsOver,
  'no-open-poll': ({ openPolls }: MeetingFacts) => openPolls === 0,
  'nothing-in-discussion': ({ itemsInDiscussion }: MeetingFacts) => itemsInDiscussion === 0,
  'second-person': ({ secondPersonAgrees }: MeetingFacts) => secondPersonAgrees,
  'reopen-in-time': ({ reopenTimeIsOver }: MeetingFacts) => !reopenTimeIsOver,
  'nothing-published': ({ publishedResolutions }: MeetingFacts) => publishedResolutions === 0,
  'minutes-complete': ({ minutesAreComplete }: MeetingFacts) => minutesAreComplete,
  'minutes-ready': ({ minutesAreReady }: MeetingFacts) => minutesAreReady,
  'minutes-not-approved': ({ minutesAreApproved }: MeetingFacts) => !minutesAreApproved,
  'resolutions-made': ({ itemsWithoutResolution }: MeetingFacts) => itemsWithoutResolution === 0,
  'proposers-informed': ({ uninformedProposers }: MeetingFacts) => uninformedProposers === 0,
  'signed-off': ({ isRetroactive, chairHasSigned }: MeetingFacts) => !isRetroactive || chairHasSigned,
  'newest-numbered': ({ isNewestNumbered }: MeetingFacts) => isNewestNumbered,
  'retention-over': ({ retentionIsOver }: MeetingFacts) => retentionIsOver,
};

/** A regular meeting is planned by the calendar, an extraordinary one by the secretary; from there on both go this way. */
// prettier-ignore
export const MEETING = defineWorkflow({
  initial: 'planned',
  guards: GUARDS,
  transitions: [
    { rule: 'MT1',  action: 'reschedule', from: 'planned', to: 'planned', by: 'secretary', requires: ['period-free', 'no-overlap'] },
    { rule: 'MT2',  action: 'confirm', from: 'planned', to: 'scheduled', by: 'secretary', requires: ['arranged', 'period-free', 'no-overlap', 'working-day'] },
    { rule: 'MT3',  action: 'reschedule', from: 'scheduled', to: 'scheduled', by: 'secretary', requires: ['reason-given', 'period-free', 'no-overlap', 'working-day'] },
    { rule: 'MT4',  action: 'convoke', from: 'scheduled', to: 'convoked', by: 'secretary', requires: ['chair-approves', 'agenda-not-empty', 'items-accepted', 'notice-kept'] },
    { rule: 'MT5',  action: 'revise-agenda', from: 'convoked', to: 'convoked', by: 'secretary', requires: ['agenda-not-empty', 'items-accepted'] },
    { rule: 'MT6',  action: 'reschedule', from: 'convoked', to: 'convoked', by: 'secretary', requires: ['reason-given', 'period-free', 'no-overlap', 'working-day', 'notice-kept'] },
    { rule: 'MT7',  action: 'freeze', from: 'convoked', to: 'agenda-frozen', by: ['system', 'secretary'], requires: [] },
    { rule: 'MT8',  action: 'reschedule', from: 'agenda-frozen', to: 'agenda-frozen', by: 'secretary', requires: ['reason-given', 'period-free', 'no-overlap', 'working-day', 'notice-kept'] },
    { rule: 'MT9',  action: 'open', from: 'agenda-frozen', to: 'open', by: ['chair', 'secretary'], requires: ['start-near', 'attendance-taken', 'quorum-met'] },
    { rule: 'MT10', action: 'adjourn-inquorate', from: 'agenda-frozen', to: 'adjourned', by: 'chair', requires: ['grace-over', 'attendance-taken', 'quorum-lacking'] },
    { rule: 'MT11', action: 'suspend', from: 'open', to: 'suspended', by: 'chair', requires: [] },
    { rule: 'MT12', action: 'resume', from: 'suspended', to: 'open', by: 'chair', requires: ['quorum-met'] },
    { rule: 'MT13', action: 'end', from: 'open', to: 'held', by: 'chair', requires: ['no-open-poll', 'nothing-in-discussion'] },
    { rule: 'MT14', action: 'adjourn', from: ['open', 'suspended'], to: 'adjourned', by: 'chair', requires: ['no-open-poll'] },
    { rule: 'MT15', action: 'reopen', from: 'held', to: 'open', by: 'chair', requires: ['reason-given', 'second-person', 'reopen-in-time', 'nothing-published'] },
    { rule: 'MT16', action: 'circulate', from: ['held', 'adjourned'], to: 'minutes-review', by: 'secretary', requires: ['minutes-complete'] },
    { rule: 'MT17', action: 'close', from: 'minutes-review', to: 'closed', by: ['system', 'secretary'], requires: ['minutes-ready', 'resolutions-made', 'proposers-informed', 'signed-off'] },
    { rule: 'MT18', action: 'correct', from: 'closed', to: 'held', by: 'chair', requires: ['reason-given', 'second-person', 'newest-numbered', 'minutes-not-approved'] },
    { rule: 'MT19', action: 'archive', from: 'closed', to: 'archived', by: 'system', requires: ['retention-over'] },
    { rule: 'MT20', action: 'cancel', from: ['planned', 'scheduled', 'convoked', 'agenda-frozen'], to: 'cancelled', by: ['chair', 'secretary'], requires: ['reason-given'] },
  ],
});

export type MeetingState = (typeof MEETING.states)[number];
