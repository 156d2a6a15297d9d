import {
  type AgendaEntry,
  agendaDiff,
  nextVersion,
} from '../../../../src/plugins/council/server/src/domain/agenda/agenda-version';

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

  it('[I11] a change makes the next version', () => {
    const entries = [someEntry({ text: 'Three for each agency' }), COURSE];

    expect(nextVersion(FIRST, entries)).toEqual({ version: 2, entries });
  });

  it('[I11] no change makes none, so nobody is told of it', () => {
    expect(nextVersion(FIRST, [someEntry(), COURSE])).toBe(FIRST);
  });
});
