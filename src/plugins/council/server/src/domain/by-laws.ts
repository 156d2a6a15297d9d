import { type Result, err, ok } from '@hamresan/kit';
import { MIDNIGHT, TEHRAN, isValidTime } from 'strapi-plugin-persian/core';

import { MINUTES_APPROVALS, type MinutesApproval } from './minutes.workflow';
import {
  DEFAULT_QUORUM_POLICY,
  MORE_THAN_HALF,
  type QuorumPolicy,
  type QuorumRule,
  type SecondCall,
  checkQuorumRule,
} from './quorum';
import { ESCALATION_LADDER, type EscalationStep } from './resolutions/escalation';
import type { DeadlineSettings } from './schedule/deadlines';
import type { HolidayPolicy } from './schedule/holiday-policy';
import { type MeetingRule, checkRule } from './schedule/recurrence';
import { DEFAULT_PROXY_RULES, type ProxyRules } from './seats/proxy';
import { BASE_KINDS } from './votes/bases';
import { checkMajority } from './votes/majority';
import type { VoteRule } from './votes/tally';

/** For which matters a council votes by which majority. */
export const MATTERS = ['ordinary', 'procedural', 'election', 'by-laws'] as const;
export type Matter = (typeof MATTERS)[number];

/**
 * What a council decides for itself. Each change is a new version; what was decided under one version is read by that
 * version for ever.
 */
export type ByLaws = Readonly<{
  meetingRule: MeetingRule;
  holidayPolicy: HolidayPolicy;
  /** How many Jalali months ahead meetings are planned. */
  horizonMonths: number;
  deadlines: DeadlineSettings;
  /** Working days between the convocation and the meeting. */
  noticeDays: number;
  extraordinaryNoticeDays: number;
  /** Which part of the seats may demand an extraordinary meeting. */
  petition: Readonly<{ num: number; den: number }>;
  quorum: QuorumRule;
  quorumPolicy: QuorumPolicy;
  secondCall: SecondCall | null;
  /** How long people wait for a quorum. */
  graceMinutes: number;
  /** How long before its time a meeting may open. */
  earlyMinutes: number;
  reopenHours: number;
  majorities: Readonly<Record<Matter, VoteRule>>;
  proxies: ProxyRules;
  fewestForSecrecy: number;
  editorsApproveItems: boolean;
  votesUnderAnyOtherBusiness: boolean;
  /** What the public is shown of a closed item: that there is one, or nothing. */
  confidentialSlot: 'closed' | 'none';
  minutesApproval: MinutesApproval;
  objectionDays: number;
  /** From when on a resolution is in force. */
  effectiveOn: 'adoption' | 'minutes-approval';
  /** Working days that a lead has to accept; then it is taken as accepted. */
  acceptDays: number;
  /** Days that the chair may add to a due date without the council. */
  chairExtensionDays: number;
  overdueIsPublic: boolean;
  escalation: readonly EscalationStep[];
  retentionYears: number;
}>;

const ORDINARY: VoteRule = { majority: { kind: 'simple' }, base: 'cast', tie: 'rejected' };

/** What holds until a council decides otherwise; each of it is shown to it as a choice that it has. */
export const DEFAULT_BY_LAWS: ByLaws = {
  meetingRule: {
    day: { kind: 'nth-weekday', weekday: 2, nth: 2 },
    startTime: { ...MIDNIGHT, hour: 10 },
    minutes: 120,
    timeZone: TEHRAN,
  },
  holidayPolicy: 'next-working-day',
  horizonMonths: 3,
  deadlines: { proposalDays: 7, freezeDays: 2, conveneDays: 5, timeOfDay: { ...MIDNIGHT, hour: 14 } },
  noticeDays: 4,
  extraordinaryNoticeDays: 1,
  petition: { num: 1, den: 3 },
  quorum: MORE_THAN_HALF,
  quorumPolicy: DEFAULT_QUORUM_POLICY,
  secondCall: null,
  graceMinutes: 30,
  earlyMinutes: 15,
  reopenHours: 48,
  majorities: {
    ordinary: ORDINARY,
    procedural: ORDINARY,
    election: { majority: { kind: 'absolute' }, base: 'present', tie: 'rejected' },
    'by-laws': { majority: { kind: 'two-thirds' }, base: 'entitled', tie: 'rejected' },
  },
  proxies: DEFAULT_PROXY_RULES,
  fewestForSecrecy: 3,
  editorsApproveItems: false,
  votesUnderAnyOtherBusiness: false,
  confidentialSlot: 'closed',
  minutesApproval: 'next-meeting',
  objectionDays: 5,
  effectiveOn: 'adoption',
  acceptDays: 5,
  chairExtensionDays: 14,
  overdueIsPublic: false,
  escalation: ESCALATION_LADDER,
  retentionYears: 5,
};

export type ByLawsRefusal = Readonly<{ code: 'by-laws-invalid'; field: string }>;

/**
 * By-laws as they were typed or stored: what is missing has its default, what is not known or makes no sense is refused
 * by its name.
 */
export function readByLaws(given: unknown): Result<ByLaws, ByLawsRefusal> {
  if (!isRecord(given)) return err({ code: 'by-laws-invalid', field: 'laws' });
  const unknown = Object.keys(given).find((name) => !(name in DEFAULT_BY_LAWS));
  if (unknown !== undefined) return err({ code: 'by-laws-invalid', field: unknown });
  const laws = { ...DEFAULT_BY_LAWS, ...given } as ByLaws;
  const wrong = FIELDS.find((field) => !isSensible(field, laws));
  return wrong === undefined ? ok(laws) : err({ code: 'by-laws-invalid', field: wrong });
}

/** What was typed may have any shape: a check that stumbles over it has its answer. */
function isSensible(field: keyof ByLaws, laws: ByLaws): boolean {
  try {
    return CHECKS[field](laws);
  } catch {
    return false;
  }
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isOneOf = (value: unknown, choices: readonly unknown[]): boolean => choices.includes(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVoteRule = (rule: VoteRule): boolean =>
  checkMajority(rule.majority).ok &&
  isOneOf(rule.majority.kind, MAJORITIES) &&
  isOneOf(rule.base, BASE_KINDS) &&
  isOneOf(rule.tie, ['rejected', 'casting-vote']);

const MAJORITIES = ['simple', 'absolute', 'two-thirds', 'unanimous', 'consensus-no-objection', 'fraction'];
const AUDIENCES = ['lead', 'agency-head', 'secretary', 'chair-digest'];
const MOST_DAYS = 60;

// Each says what a sensible value is; the type alone does not, for it is only what the code hopes for.
const CHECKS: Readonly<Record<keyof ByLaws, (laws: ByLaws) => boolean>> = {
  meetingRule: ({ meetingRule }) => checkRule(meetingRule).ok,
  holidayPolicy: ({ holidayPolicy }) =>
    isOneOf(holidayPolicy, ['keep', 'next-working-day', 'previous-working-day', 'ask']),
  horizonMonths: ({ horizonMonths }) => isWhole(horizonMonths, 0, 12),
  deadlines: ({ deadlines }) =>
    [deadlines.proposalDays, deadlines.freezeDays, deadlines.conveneDays].every((days) =>
      isWhole(days, 0, MOST_DAYS),
    ) && isValidTime(deadlines.timeOfDay),
  noticeDays: ({ noticeDays }) => isWhole(noticeDays, 0, MOST_DAYS),
  extraordinaryNoticeDays: ({ extraordinaryNoticeDays }) => isWhole(extraordinaryNoticeDays, 0, MOST_DAYS),
  petition: ({ petition }) => isWhole(petition.num, 1, petition.den) && isWhole(petition.den, 1, 1000),
  quorum: ({ quorum }) => checkQuorumRule(quorum).ok,
  quorumPolicy: ({ quorumPolicy }) =>
    isFlag(quorumPolicy.proxyCountsForQuorum) && isFlag(quorumPolicy.recusedCountsForQuorum),
  secondCall: ({ secondCall }) =>
    secondCall === null || (isWhole(secondCall.minHours, 0, 24 * 60) && checkQuorumRule(secondCall.rule).ok),
  graceMinutes: ({ graceMinutes }) => isWhole(graceMinutes, 0, 24 * 60),
  earlyMinutes: ({ earlyMinutes }) => isWhole(earlyMinutes, 0, 24 * 60),
  reopenHours: ({ reopenHours }) => isWhole(reopenHours, 0, 24 * 60),
  majorities: ({ majorities }) =>
    MATTERS.every((matter) => isVoteRule(majorities[matter])) && Object.keys(majorities).length === MATTERS.length,
  proxies: ({ proxies }) => isFlag(proxies.areAllowed) && isWhole(proxies.maxPerHolder, 1, 10),
  fewestForSecrecy: ({ fewestForSecrecy }) => isWhole(fewestForSecrecy, 3, 100),
  editorsApproveItems: ({ editorsApproveItems }) => isFlag(editorsApproveItems),
  votesUnderAnyOtherBusiness: ({ votesUnderAnyOtherBusiness }) => isFlag(votesUnderAnyOtherBusiness),
  confidentialSlot: ({ confidentialSlot }) => isOneOf(confidentialSlot, ['closed', 'none']),
  minutesApproval: ({ minutesApproval }) => isOneOf(minutesApproval, MINUTES_APPROVALS),
  objectionDays: ({ objectionDays }) => isWhole(objectionDays, 0, MOST_DAYS),
  effectiveOn: ({ effectiveOn }) => isOneOf(effectiveOn, ['adoption', 'minutes-approval']),
  acceptDays: ({ acceptDays }) => isWhole(acceptDays, 0, MOST_DAYS),
  chairExtensionDays: ({ chairExtensionDays }) => isWhole(chairExtensionDays, 0, 366),
  overdueIsPublic: ({ overdueIsPublic }) => isFlag(overdueIsPublic),
  escalation: ({ escalation }) =>
    escalation.every(
      ({ days, audience }, at) =>
        isWhole(days, -MOST_DAYS, 366) &&
        isOneOf(audience, AUDIENCES) &&
        days > (escalation[at - 1]?.days ?? -Infinity),
    ),
  retentionYears: ({ retentionYears }) => isWhole(retentionYears, 1, 100),
};
const FIELDS = Object.keys(CHECKS) as (keyof ByLaws)[];
