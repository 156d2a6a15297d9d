import { MEETING, type MeetingFacts } from '../../../src/plugins/council/server/src/domain/meeting.workflow';
import { someMeetingFacts } from '../../builders/council-facts.builder';
import { rulesOf, walkTheTable } from '../../support/workflow-walk';

const rule = rulesOf<MeetingFacts>();
const REASON = { 'reason-given': { reason: ' \u200c' } };
const DATE = { 'period-free': { periodIsFree: false }, 'no-overlap': { overlapsNone: false } };
const DAY = { 'working-day': { isWorkingDay: false } };
const NOTICE = { 'notice-kept': { noticeIsKept: false } };
const ITEMS = { 'agenda-not-empty': { agendaItems: 0 }, 'items-accepted': { unacceptedItems: 1 } };
const SECOND = { 'second-person': { secondPersonAgrees: false } };

const RULES = [
  rule('[MT1] what is only planned moves without a reason', 'planned reschedule planned', 'secretary', DATE),
  rule('[MT2] confirming sets day and place', 'planned confirm scheduled', 'secretary', {
    arranged: { isArranged: false },
    ...DATE,
    ...DAY,
  }),
  rule('[MT3] what agencies were told moves for a reason', 'scheduled reschedule scheduled', 'secretary', {
    ...REASON,
    ...DATE,
    ...DAY,
  }),
  rule('[MT4] convoking invites to an agenda', 'scheduled convoke convoked', 'secretary', {
    'chair-approves': { chairApproves: false },
    ...ITEMS,
    ...NOTICE,
  }),
  rule('[MT5] an agenda is revised before it freezes', 'convoked revise-agenda convoked', 'secretary', ITEMS),
  rule('[MT6] a convoked meeting moves with notice', 'convoked reschedule convoked', 'secretary', {
    ...REASON,
    ...DATE,
    ...DAY,
    ...NOTICE,
  }),
  rule('[MT7] the agenda freezes', 'convoked freeze agenda-frozen', 'system,secretary'),
  rule('[MT8] a frozen meeting moves with notice', 'agenda-frozen reschedule agenda-frozen', 'secretary', {
    ...REASON,
    ...DATE,
    ...DAY,
    ...NOTICE,
  }),
  rule('[MT9] a meeting opens with a quorum', 'agenda-frozen open open', 'chair,secretary', {
    'start-near': { startIsNear: false },
    'attendance-taken': { attendanceIsTaken: false },
    'quorum-met': { quorumIsMet: false },
  }),
  rule('[MT10] without one it is adjourned', 'agenda-frozen adjourn-inquorate adjourned', 'chair', {
    'grace-over': { graceIsOver: false },
    'attendance-taken': { attendanceIsTaken: false },
    'quorum-lacking': { quorumIsMet: true },
  }),
  rule('[MT11] the chair suspends', 'open suspend suspended', 'chair'),
  rule('[MT12] resuming looks at the quorum again', 'suspended resume open', 'chair', {
    'quorum-met': { quorumIsMet: false },
  }),
  rule('[MT13] a meeting ends when nothing hangs', 'open end held', 'chair', {
    'no-open-poll': { openPolls: 1 },
    'nothing-in-discussion': { itemsInDiscussion: 1 },
  }),
  rule('[MT14] the chair adjourns', 'open,suspended adjourn adjourned', 'chair', {
    'no-open-poll': { openPolls: 1 },
  }),
  rule('[MT15] two people reopen, soon', 'held reopen open', 'chair', {
    ...REASON,
    ...SECOND,
    'reopen-in-time': { reopenTimeIsOver: true },
    'nothing-published': { publishedResolutions: 1 },
  }),
  rule('[MT16] complete minutes are circulated', 'held,adjourned circulate minutes-review', 'secretary', {
    'minutes-complete': { minutesAreComplete: false },
  }),
  rule('[MT17] closing leaves nothing undone', 'minutes-review close closed', 'system,secretary', {
    'minutes-ready': { minutesAreReady: false },
    'resolutions-made': { itemsWithoutResolution: 1 },
    'proposers-informed': { uninformedProposers: 1 },
    'signed-off': { isRetroactive: true, chairHasSigned: false },
  }),
  rule('[MT18] only the newest meeting is corrected', 'closed correct held', 'chair', {
    ...REASON,
    ...SECOND,
    'newest-numbered': { isNewestNumbered: false },
    'minutes-not-approved': { minutesAreApproved: true },
  }),
  rule('[MT19] an old meeting is archived', 'closed archive archived', 'system', {
    'retention-over': { retentionIsOver: false },
  }),
  rule(
    '[MT20] a meeting is cancelled before it opens, for a reason',
    'planned,scheduled,convoked,agenda-frozen cancel cancelled',
    'chair,secretary',
    REASON,
  ),
];
/** What this one move wants the other way round. */
const OWN: Readonly<Record<string, Partial<MeetingFacts>>> = { 'adjourn-inquorate': { quorumIsMet: false } };

describe('the workflow of a meeting', () => {
  walkTheTable<MeetingFacts>(MEETING, { rules: RULES, factsFor: ({ action }) => someMeetingFacts(OWN[action]) });

  it('[I48] a meeting that was opened is adjourned, not cancelled', () => {
    const states = ['open', 'suspended', 'held'] as const;

    const decisions = states.map((state) =>
      MEETING.decide(state, { action: 'cancel', roles: ['chair'], facts: someMeetingFacts() }),
    );

    expect(decisions.map(({ ok }) => ok)).toEqual([false, false, false]);
  });

  it('[I50] a meeting that is entered afterwards needs neither notice nor a working day, but the chair', () => {
    const facts = someMeetingFacts({ isRetroactive: true, noticeIsKept: false, isWorkingDay: false });
    const unsigned = { ...facts, chairHasSigned: false };

    const [convoked, closed] = [
      MEETING.decide('scheduled', { action: 'convoke', roles: ['secretary'], facts }),
      MEETING.decide('minutes-review', { action: 'close', roles: ['secretary'], facts: unsigned }),
    ];

    expect([convoked.ok, closed]).toEqual([
      true,
      { ok: false, error: { code: 'guard-failed', rule: 'MT17', guard: 'signed-off' } },
    ]);
  });

  it('an urgent meeting has its reason written down instead of the notice', () => {
    const facts = someMeetingFacts({ noticeIsKept: false, urgencyReason: 'The governor comes tomorrow' });

    expect(MEETING.decide('scheduled', { action: 'convoke', roles: ['secretary'], facts }).ok).toBe(true);
  });
});
