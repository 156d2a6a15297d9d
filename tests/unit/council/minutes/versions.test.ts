import { corrigendaOf, mayEdit } from '../../../../src/plugins/council/server/src/domain/minutes/versions';

const DRAFT = { state: 'draft', sections: [{ key: 'item-1', version: 4 }] };
const EDIT = { key: 'item-1', text: 'As agreed', readVersion: 4 };

describe('versions of minutes', () => {
  it('[I35] who read the newest version may save', () => {
    expect(mayEdit(DRAFT, EDIT)).toEqual({ ok: true, value: 5 });
  });

  it('[I35] who read an older one is told so', () => {
    expect(mayEdit(DRAFT, { ...EDIT, readVersion: 3 })).toEqual({
      ok: false,
      error: { code: 'stale-version', key: 'item-1', current: 4 },
    });
  });

  it('[I33] nobody edits what is no draft', () => {
    expect(mayEdit({ ...DRAFT, state: 'approved' }, EDIT)).toEqual({
      ok: false,
      error: { code: 'minutes-locked', state: 'approved' },
    });
  });

  it('a section that is not there is refused', () => {
    expect(mayEdit(DRAFT, { ...EDIT, key: 'item-9' })).toEqual({
      ok: false,
      error: { code: 'section-unknown', key: 'item-9' },
    });
  });

  it('[I33] the original points to all that mends it, oldest first', () => {
    const document = (id: string, amends: string | null, approvedAt: string) => ({ id, amends, approvedAt });
    const documents = [
      document('third', 'second', '2026-01-10'),
      document('first', null, '2025-11-01'),
      document('second', 'first', '2025-12-01'),
      document('other', null, '2025-12-02'),
    ];

    expect(corrigendaOf(documents, 'first').map(({ id }) => id)).toEqual(['second', 'third']);
  });
});
