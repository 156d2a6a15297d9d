import { DEFAULT_BY_LAWS, readByLaws } from '../../../src/plugins/council/server/src/domain/by-laws';

const NONSENSE: Readonly<Record<keyof typeof DEFAULT_BY_LAWS, unknown>> = {
  meetingRule: { ...DEFAULT_BY_LAWS.meetingRule, minutes: 0 },
  holidayPolicy: 'never',
  horizonMonths: 13,
  deadlines: { ...DEFAULT_BY_LAWS.deadlines, freezeDays: -1 },
  noticeDays: 1.5,
  extraordinaryNoticeDays: '1',
  petition: { num: 4, den: 3 },
  quorum: { type: 'fraction', num: 3, den: 2, strict: false },
  quorumPolicy: {},
  secondCall: { minHours: 24 },
  graceMinutes: null,
  earlyMinutes: -1,
  reopenHours: 1e9,
  majorities: { ordinary: DEFAULT_BY_LAWS.majorities.ordinary },
  proxies: { areAllowed: 'yes', maxPerHolder: 1 },
  fewestForSecrecy: 2,
  editorsApproveItems: 1,
  votesUnderAnyOtherBusiness: 'no',
  confidentialSlot: 'open',
  minutesApproval: 'nobody',
  objectionDays: 61,
  effectiveOn: 'tomorrow',
  acceptDays: -3,
  chairExtensionDays: 400,
  overdueIsPublic: null,
  escalation: [
    { days: 1, audience: 'lead' },
    { days: -1, audience: 'lead' },
  ],
  retentionYears: 0,
};

describe('by-laws', () => {
  it('a council that has decided nothing has the defaults', () => {
    expect(readByLaws({})).toEqual({ ok: true, value: DEFAULT_BY_LAWS });
  });

  it('what it decides holds, the rest stays', () => {
    const quorum = { type: 'absolute', num: 7, den: 1, strict: false };

    expect(readByLaws({ quorum })).toEqual({ ok: true, value: { ...DEFAULT_BY_LAWS, quorum } });
  });

  it.each(Object.entries(NONSENSE))('nonsense is refused by name: %s', (field, value) => {
    expect(readByLaws({ [field]: value })).toEqual({ ok: false, error: { code: 'by-laws-invalid', field } });
  });

  it.each([
    ['a word that is none', { quorom: 3 }, 'quorom'],
    ['a list', [], 'laws'],
    ['nothing', null, 'laws'],
  ])('%s is refused', (_title, given, field) => {
    expect(readByLaws(given)).toEqual({ ok: false, error: { code: 'by-laws-invalid', field } });
  });
});
