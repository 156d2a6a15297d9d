import { type DeclaringType, readDeclaration } from '../../../src/plugins/agency-scope/server/src/domain/visibility';

const someType = (overrides: Partial<DeclaringType> = {}): DeclaringType => ({
  uid: 'api::note.note',
  hasDrafts: true,
  agencyRelations: ['agency', 'organizer'],
  options: { visibility: 'mine' },
  ...overrides,
});
const UID = 'api::note.note';

describe('the declaration of a content type', () => {
  it.each([
    [{ visibility: 'mine' }, { uid: UID, visibility: 'mine', isShared: false, agencyRelation: null }],
    [
      { visibility: 'mine', shared: true, agency: 'organizer' },
      { uid: UID, visibility: 'mine', isShared: true, agencyRelation: 'organizer' },
    ],
    [
      { visibility: 'mine-or-shared', agency: 'agency' },
      { uid: UID, visibility: 'mine-or-shared', isShared: true, agencyRelation: 'agency' },
    ],
    [
      { visibility: 'published-or-mine', shared: false },
      { uid: UID, visibility: 'published-or-mine', isShared: false, agencyRelation: null },
    ],
    [
      { visibility: 'public', agency: null },
      { uid: UID, visibility: 'public', isShared: false, agencyRelation: null },
    ],
  ])('[S16] %j is understood', (options, declaration) => {
    const type = someType({ options });

    const result = readDeclaration(type);

    expect(result).toEqual({ ok: true, value: declaration });
  });

  it.each([
    [{}, { code: 'visibility-unknown', value: 'undefined' }],
    [{ visibility: 'Mine' }, { code: 'visibility-unknown', value: 'Mine' }],
    [{ visibility: '' }, { code: 'visibility-unknown', value: '' }],
    [{ visibility: null }, { code: 'visibility-unknown', value: 'null' }],
    [{ visibility: 'released-or-mine' }, { code: 'visibility-unknown', value: 'released-or-mine' }],
    [
      { visibility: 'mine', share: true },
      { code: 'option-unknown', value: 'share' },
    ],
    [
      { visibility: 'mine', Shared: true },
      { code: 'option-unknown', value: 'Shared' },
    ],
    [
      { visibility: 'mine', shared: 'yes' },
      { code: 'option-unknown', value: 'shared: yes' },
    ],
    [
      { visibility: 'mine', shared: 1 },
      { code: 'option-unknown', value: 'shared: 1' },
    ],
    [
      { visibility: 'mine', agency: 'owner' },
      { code: 'relation-unknown', value: 'owner' },
    ],
    [
      { visibility: 'mine', agency: '' },
      { code: 'relation-unknown', value: '' },
    ],
    [
      { visibility: 'mine', agency: true },
      { code: 'relation-unknown', value: 'true' },
    ],
    [null, { code: 'visibility-unknown', value: 'null' }],
    [false, { code: 'visibility-unknown', value: 'false' }],
    ['', { code: 'visibility-unknown', value: '' }],
    ['mine', { code: 'visibility-unknown', value: 'mine' }],
    [['mine'], { code: 'visibility-unknown', value: '["mine"]' }],
  ])('[S16] %j is refused by name', (options, fault) => {
    const type = { ...someType(), options } as DeclaringType;

    const result = readDeclaration(type);

    expect(result).toEqual({ ok: false, error: { uid: UID, ...fault } });
  });

  it('[S16] "published-or-mine" needs a type with drafts', () => {
    const type = someType({ hasDrafts: false, options: { visibility: 'published-or-mine' } });

    const result = readDeclaration(type);

    expect(result).toEqual({ ok: false, error: { code: 'drafts-needed', uid: UID, value: 'published-or-mine' } });
  });

  it('[S16] a type without relations to an agency can name none', () => {
    const type = someType({ agencyRelations: [], options: { visibility: 'mine', agency: 'agency' } });

    const result = readDeclaration(type);

    expect(result).toEqual({ ok: false, error: { code: 'relation-unknown', uid: UID, value: 'agency' } });
  });
});
