import { feed } from '../../../../src/plugins/council/server/src/domain/icalendar/feed';
import type { FullMeeting, FullPoll } from '../../../../src/plugins/council/server/src/domain/publication/full-record';
import {
  membersMeeting,
  publicRecords,
} from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import {
  someConvokedMeeting,
  someFile,
  someItem,
  someMeeting,
  somePoll,
  someProposal,
  someRecords,
  someResolution,
  someRules,
} from '../../../builders/council-records.builder';
import { FEED, NAMES, only } from '../../../support/council-outputs';

const publish = (overrides: Parameters<typeof someRecords>[0] = {}, rules = someRules()) =>
  publicRecords(someRecords(overrides), rules);

const CONFIDENTIAL = someItem({ documentId: 'item-secret', number: '2', isConfidential: true });
const WITHDRAWN = { state: 'withdrawn', at: '2026-11-01T08:00:00.000Z' } as const;

/** What is seen of a poll once the minutes are out. */
const polled = (overrides: Partial<FullPoll>) => {
  const meeting = someMeeting({ items: [someItem({ polls: [somePoll(overrides)] })] });
  return only(publish({ meetings: [meeting] }).meetings).items.flatMap((item) => (item.isClosed ? [] : item.polls));
};

describe('a confidential item', () => {
  it('[I13] is a slot with a number and nothing else', () => {
    const { items } = only(publish({ meetings: [someMeeting({ items: [CONFIDENTIAL] })] }).meetings);

    expect(items).toEqual([
      {
        id: 'item-secret',
        created: '2026-10-01T08:00:00.000Z',
        modified: '2026-10-22T08:00:00.000Z',
        number: '2',
        isClosed: true,
      },
    ]);
  });

  it('[I13] is not there at all where the council chose so, and no other item gets its number', () => {
    const last = someItem({ documentId: 'item-last', number: '3' });
    const meetings = [someMeeting({ items: [CONFIDENTIAL, last] })];

    const { items } = only(publish({ meetings }, someRules({ confidentialSlot: 'none' })).meetings);

    expect(items.map(({ number }) => number)).toEqual(['3']);
  });

  it('[I13] hides its proposal in every meeting, also in those where it was open', () => {
    const earlier = someMeeting({ documentId: 'meeting-earlier', items: [someItem()] });
    const later = someMeeting({ items: [CONFIDENTIAL] });

    const { papers, meetings } = publish({ meetings: [earlier, later] });

    expect(papers).toEqual([]);
    expect(meetings.flatMap(({ items }) => items).filter((item) => !item.isClosed && item.paperId !== null)).toEqual(
      [],
    );
  });

  it('[I13] of a meeting that nobody has published hides its proposal all the same', () => {
    const draft = someMeeting({ documentId: 'draft', publication: { state: 'unpublished' }, items: [CONFIDENTIAL] });

    expect(publish({ meetings: [someMeeting(), draft] }).papers).toEqual([]);
  });

  it.each([
    ['its item is', { agendaItem: { documentId: 'item-secret', isConfidential: true } }],
    ['it is itself', { isConfidential: true }],
  ] as const)('[I13] a resolution is not named where %s confidential', (_what, overrides) => {
    expect(publish({ resolutions: [someResolution(overrides)] }).resolutions).toEqual([]);
  });

  it('[I13] a confidential file is not named, wherever it hangs', () => {
    const secret = someFile({ isConfidential: true });
    const item = someItem({ files: [secret], proposal: someProposal({ files: [secret] }) });
    const minutes = { publication: { state: 'published', at: '2026-10-22T08:00:00.000Z' }, file: secret } as const;

    const { meetings, papers } = publish({ meetings: [someMeeting({ invitation: secret, minutes, items: [item] })] });

    expect(only(meetings)).toMatchObject({ invitation: null, minutes: null, items: [{ files: [] }] });
    expect(only([...papers]).files).toEqual([]);
  });

  it('[I13] is a slot for the members as well, since their calendars are not ours', () => {
    const meeting = membersMeeting(someConvokedMeeting({ items: [CONFIDENTIAL] }), someRules());

    expect(meeting?.items).toEqual([expect.objectContaining({ isClosed: true, number: '2' })]);
  });
});

describe('what nobody has published', () => {
  it('[I45] is not public: meetings, and the proposals that only they name', () => {
    const meetings = [someMeeting({ publication: { state: 'unpublished' } })];

    expect(publish({ meetings })).toMatchObject({ meetings: [], papers: [], tombstones: [] });
  });

  it('[I45] is not public: resolutions', () => {
    const resolutions = [someResolution({ publication: { state: 'unpublished' } })];

    expect(publish({ resolutions })).toMatchObject({ resolutions: [], tombstones: [] });
  });

  it('[I45] a meeting that is only planned is not public, whatever was clicked', () => {
    expect(publish({ meetings: [someMeeting({ state: 'planned' })] }).meetings).toEqual([]);
  });

  it('[I45] a draft of a resolution is not public, whatever was clicked', () => {
    expect(publish({ resolutions: [someResolution({ state: 'draft', number: null })] }).resolutions).toEqual([]);
  });

  it.each([
    ['there are none', null],
    ['they are under review', { publication: { state: 'unpublished' }, file: someFile() }],
    ['they were taken back', { publication: WITHDRAWN, file: someFile() }],
  ] as const)('[I45] minutes: neither they nor presence, votes and outcomes are public when %s', (_what, minutes) => {
    const meeting = only(publish({ meetings: [someMeeting({ minutes })] }).meetings);

    expect(meeting).toMatchObject({
      minutes: null,
      presentSeatIds: [],
      items: [{ outcome: null, polls: [], startedAt: null, endedAt: null }],
    });
  });

  it('[I45] with the minutes, presence, votes and outcomes are public', () => {
    expect(only(publish().meetings)).toMatchObject({
      minutes: { id: 'file-minutes' },
      presentSeatIds: ['seat-water'],
      items: [{ outcome: 'adopted', polls: [{ id: 'poll-bulletin' }], startedAt: '2026-10-20T07:00:00.000Z' }],
    });
  });

  it.each(['draft', 'open', 'closed', 'superseded', 'aborted', 'void-no-quorum'] as const)(
    '[I45] a poll that is %s is not public',
    (state) => {
      expect(polled({ state })).toEqual([]);
    },
  );

  it('[I45] a resolution does not lead to a meeting that is not public', () => {
    const resolutions = [someResolution({ meeting: { documentId: 'draft', number: 13, isPublished: false } })];

    expect(only([...publish({ resolutions }).resolutions])).toMatchObject({ meetingId: null, agendaItemId: null });
  });

  it('[I45] the name of whoever holds an office is not public', () => {
    expect(JSON.stringify(publish())).not.toContain('نامدار');
  });
});

describe('what was published', () => {
  it('is newer than its publication, so that whoever asks for what is new hears of it', () => {
    const { meetings, papers, resolutions } = publish();

    expect(only(meetings).modified).toBe('2026-10-22T08:00:00.000Z');
    expect(only([...papers]).modified).toBe('2026-10-05T08:00:00.000Z');
    expect(only([...resolutions]).modified).toBe('2026-10-21T08:00:00.000Z');
  });

  it('and changed since has the time of the change', () => {
    const meetings = [someMeeting({ updatedAt: '2026-12-01T08:00:00.000Z' })];

    expect(only(publish({ meetings }).meetings).modified).toBe('2026-12-01T08:00:00.000Z');
  });
});

describe('what was withdrawn', () => {
  const gone = (kind: string, id: string) => ({
    kind,
    id,
    deleted: true,
    created: '2026-10-01T08:00:00.000Z',
    modified: WITHDRAWN.at,
  });

  it('[I45] a meeting leaves a tombstone for itself and for each thing that had an address', () => {
    const { meetings, papers, tombstones } = publish({ meetings: [someMeeting({ publication: WITHDRAWN })] });

    expect({ meetings, papers }).toEqual({ meetings: [], papers: [] });
    expect(tombstones).toEqual([
      gone('meeting', 'meeting-mehr'),
      gone('location', 'meeting-mehr'),
      gone('agenda-item', 'item-bulletin'),
      gone('consultation', 'item-bulletin'),
      gone('file', 'file-agenda'),
      gone('file', 'file-minutes'),
      gone('file', 'file-annex'),
      gone('paper', 'proposal-bulletin'),
      gone('file', 'file-proposal'),
    ]);
  });

  it('[I45] a resolution leaves a tombstone', () => {
    const resolutions = [someResolution({ publication: WITHDRAWN, file: someFile() })];

    expect(publish({ resolutions }).tombstones).toEqual([
      gone('resolution', 'resolution-bulletin'),
      gone('file', 'file-annex'),
    ]);
  });

  it('[I45] minutes leave a tombstone, and the meeting is newer for it', () => {
    const minutes = { publication: WITHDRAWN, file: someFile({ documentId: 'file-minutes' }) };

    const { meetings, tombstones } = publish({ meetings: [someMeeting({ minutes })] });

    expect(tombstones).toEqual([gone('file', 'file-minutes')]);
    expect(only(meetings).modified).toBe(WITHDRAWN.at);
  });

  it('[I45] a proposal stays while another public meeting speaks of it', () => {
    const meetings = [
      someMeeting({ documentId: 'meeting-gone', publication: WITHDRAWN }),
      someMeeting({ documentId: 'meeting-there', items: [someItem({ documentId: 'item-again' })] }),
    ];

    const { papers, tombstones } = publish({ meetings });

    expect(papers.map(({ id }) => id)).toEqual(['proposal-bulletin']);
    expect(tombstones.filter(({ kind }) => kind === 'paper')).toEqual([]);
  });

  it('[I13] what was confidential leaves nothing behind', () => {
    const meetings = [someMeeting({ publication: WITHDRAWN, items: [CONFIDENTIAL], invitation: null, minutes: null })];
    const resolutions = [someResolution({ publication: WITHDRAWN, isConfidential: true })];

    const { tombstones } = publish({ meetings, resolutions }, someRules({ confidentialSlot: 'none' }));

    expect(tombstones).toEqual([gone('meeting', 'meeting-mehr'), gone('location', 'meeting-mehr')]);
  });
});

describe('a stored record', () => {
  it('[I45] is not taken for a public one by any function that writes', () => {
    const stored: FullMeeting = someMeeting();

    // @ts-expect-error A stored meeting has no audience, so that this call does not compile.
    expect(() => feed([stored], NAMES, FEED)).toThrow();
  });
});
