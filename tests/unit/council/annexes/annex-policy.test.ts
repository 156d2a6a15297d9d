import {
  AGENDA_ITEM,
  type AgendaItemState,
} from '../../../../src/plugins/council/server/src/domain/agenda-item.workflow';
import {
  MOST_ANNEXES,
  MOST_BYTES,
  acceptedFile,
  fitsBeside,
  mayChangeAnnexes,
} from '../../../../src/plugins/council/server/src/domain/annexes/annex.policy';
import { MEETING, type MeetingState } from '../../../../src/plugins/council/server/src/domain/meeting.workflow';
import type { CouncilRole } from '../../../../src/plugins/council/server/src/domain/roles';
import { ANNEX_FILES } from '../../../builders/annex-files.builder';

type Where = Readonly<{ state?: AgendaItemState; isLate?: boolean; meetingState?: MeetingState | null }>;

const ask = (
  roles: readonly CouncilRole[],
  { state = 'on-agenda', isLate = false, meetingState = 'convoked' }: Where,
) => mayChangeAnnexes({ item: { state, isLate }, meetingState, roles });
const mayBe = (roles: readonly CouncilRole[], where: Where): boolean => ask(roles, where).ok;

const AGENCY: readonly CouncilRole[] = ['agency-editor', 'agency-head', 'representative'];
const WITH_AGENCY = ['draft', 'returned', 'agency-approved'];
const WITH_SECRETARY = ['submitted', 'accepted', 'on-agenda'];

describe('who may change the annexes of an item, and when', () => {
  it.each(AGENDA_ITEM.states)('[I11] its agency, while the item is with it: %s', (state) => {
    expect(mayBe(AGENCY, { state, meetingState: null })).toBe(WITH_AGENCY.includes(state));
  });

  it.each(AGENDA_ITEM.states)('[I11] the secretary, until it is discussed: %s', (state) => {
    expect(mayBe(['secretary'], { state, meetingState: null })).toBe(
      [...WITH_AGENCY, ...WITH_SECRETARY].includes(state),
    );
  });

  it.each(MEETING.states)('[I11] the secretary, until the agenda is frozen: %s', (meetingState) => {
    expect(mayBe(['secretary'], { meetingState })).toBe(['planned', 'scheduled', 'convoked'].includes(meetingState));
  });

  it.each(MEETING.states)('[I11] of a late item chair and secretary, until the meeting opens: %s', (meetingState) => {
    const may = (['secretary', 'chair'] as const).map((role) => mayBe([role], { meetingState, isLate: true }));
    const isOpen = ['planned', 'scheduled', 'convoked', 'agenda-frozen'].includes(meetingState);

    expect(may).toEqual([isOpen, isOpen]);
  });

  it('[I11] a refusal says who may, or what is settled', () => {
    const refusals = [
      ask(AGENCY, {}),
      ask(['chair'], {}),
      ask([], { state: 'draft', meetingState: null }),
      ask(['secretary'], { meetingState: 'agenda-frozen' }),
      ask(['secretary'], { state: 'adopted', meetingState: 'open' }),
    ];

    expect(refusals).toEqual(
      [
        { code: 'role-required', roles: ['secretary'] },
        { code: 'role-required', roles: ['secretary'] },
        { code: 'role-required', roles: ['agency-editor', 'secretary'] },
        { code: 'agenda-frozen', state: 'agenda-frozen' },
        { code: 'annexes-locked', state: 'adopted' },
      ].map((error) => ({ ok: false, error })),
    );
  });
});

describe('what is taken as an annex', () => {
  const codeOf = (name: string, bytes: Uint8Array) => {
    const file = acceptedFile(name, bytes);
    return file.ok ? file.value : file.error.code;
  };

  it('a file of a known type, under its clean name', () => {
    expect(codeOf('../برنامه', ANNEX_FILES.pdf)).toEqual({ name: 'برنامه.pdf', type: 'application/pdf' });
  });

  it('nothing empty, nothing unknown, nothing without a name', () => {
    expect([
      codeOf('a.txt', Buffer.alloc(0)),
      codeOf('a.html', Buffer.from('<p>')),
      codeOf('\u202e', ANNEX_FILES.pdf),
    ]).toEqual(['annex-empty', 'annex-type-unknown', 'field-invalid']);
  });

  it('ten megabytes, and not one byte more', () => {
    const text = Buffer.alloc(MOST_BYTES + 1, 'a');

    expect([codeOf('a.txt', text.subarray(1)), codeOf('a.txt', text)]).toEqual([
      { name: 'a.txt', type: 'text/plain' },
      'annex-too-large',
    ]);
  });

  it('ten of an item, and the same bytes once', () => {
    const there = Array.from({ length: MOST_ANNEXES - 1 }, (_annex, at) => ({
      name: `${String(at)}.pdf`,
      sha256: String(at),
    }));
    const full = [...there, { name: 'x.pdf', sha256: 'x' }];

    expect([fitsBeside(there, 'new'), fitsBeside(full, 'new'), fitsBeside(full, 'x')]).toEqual([
      { ok: true, value: true },
      { ok: false, error: { code: 'too-many-annexes', most: 10 } },
      { ok: false, error: { code: 'annex-twice', name: 'x.pdf' } },
    ]);
  });
});
