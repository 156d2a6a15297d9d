import {
  type AgendaEntry,
  agendaDiff,
  nextVersion,
} from '../../../../src/plugins/council/server/src/domain/agenda/agenda-version';
import { Choices } from '../../../support/random';

const someEntry = (overrides: Partial<AgendaEntry> = {}): AgendaEntry => ({
  itemId: 'billboards',
  number: '1',
  title: 'Billboards of the county',
  text: 'Two for each agency',
  ...overrides,
});
const COURSE = someEntry({ itemId: 'course', number: '2', title: 'A course', text: '' });
const FIRST = { version: 1, entries: [someEntry(), COURSE] };

describe('versions of an agenda', () => {
  it('[I11] shows what was added, changed and taken off since the invitation', () => {
    const changed = someEntry({ number: '2', title: 'Billboards' });
    const added = someEntry({ itemId: 'club', number: '1' });

    const diff = agendaDiff(FIRST, { version: 2, entries: [added, changed] });

    expect(diff).toEqual([
      { kind: 'added', entry: added },
      { kind: 'changed', before: someEntry(), after: changed, fields: ['number', 'title'] },
      { kind: 'removed', entry: COURSE },
    ]);
  });

  it('[I11] [I12] shows what stands elsewhere under its old number, and behind what', () => {
    const club = someEntry({ itemId: 'club', number: '3' });
    const before = { version: 1, entries: [someEntry(), COURSE, club] };

    const diff = (...entries: AgendaEntry[]) => agendaDiff(before, { version: 2, entries });

    expect(diff(club, someEntry(), COURSE)).toEqual([{ kind: 'moved', entry: club, behind: null }]);
    expect(diff(COURSE, club, someEntry())).toEqual([{ kind: 'moved', entry: someEntry(), behind: club }]);
  });

  it('[I11] what was added or taken off moves nobody', () => {
    const added = someEntry({ itemId: 'club', number: '3' });

    const diff = agendaDiff(FIRST, { version: 2, entries: [added, COURSE] });

    expect(diff.map(({ kind }) => kind)).toEqual(['added', 'removed']);
  });

  it('[I11] tells of as few moves as there are: without them the order is the old one', () => {
    const chance = new Choices(11);
    const entries = Array.from({ length: 7 }, (_entry, at) => someEntry({ itemId: String(at), number: String(at) }));
    const shuffles = Array.from({ length: 200 }, () =>
      entries
        .map((entry) => [chance.next(), entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry),
    );

    const wrong = shuffles.filter((shuffled) => {
      const diff = agendaDiff({ version: 1, entries }, { version: 2, entries: shuffled });
      const moved = diff.map((change) => (change.kind === 'moved' ? change.entry : null));
      const still = shuffled.filter((entry) => !moved.includes(entry)).map(({ itemId }) => itemId);
      return still.join() !== [...still].sort().join() || still.length === 0;
    });

    expect(wrong).toEqual([]);
  });

  it('[I11] shows that annexes changed, where the earlier version knew of them', () => {
    const [without, one, two] = [[], ['a'], ['b', 'a']].map((annexes) => someEntry({ annexes })) as [
      AgendaEntry,
      AgendaEntry,
      AgendaEntry,
    ];
    const diff = (before: AgendaEntry, after: AgendaEntry) =>
      agendaDiff({ version: 1, entries: [before] }, { version: 2, entries: [after] });

    expect(diff(one, two)).toEqual([{ kind: 'changed', before: one, after: two, fields: ['annexes'] }]);
    expect([diff(two, someEntry({ annexes: ['a', 'b'] })), diff(someEntry(), one), diff(without, without)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('[I11] a change makes the next version', () => {
    const entries = [someEntry({ text: 'Three for each agency' }), COURSE];

    expect(nextVersion(FIRST, entries)).toEqual({ version: 2, entries });
  });

  it('[I11] no change makes none, so nobody is told of it', () => {
    expect(nextVersion(FIRST, [someEntry(), COURSE])).toBe(FIRST);
  });
});
