import { type Actor, PUBLIC_READER } from '../../../src/plugins/agency-scope/server/src/domain/actor';
import {
  type Wish,
  keepsOwner,
  ownerOfNew,
} from '../../../src/plugins/agency-scope/server/src/domain/ownership.policy';

const ACCOUNT = { kind: 'panel', id: 3 } as const;
const SYSTEM: Actor = { kind: 'system', reason: 'server' };
const STAFF: Actor = { kind: 'staff', account: ACCOUNT };
const READER: Actor = { kind: 'reader', account: ACCOUNT, surface: 'panel' };
const MEMBER: Actor = {
  kind: 'agency',
  account: ACCOUNT,
  surface: 'panel',
  seats: [
    { agencyId: 'roads', role: 'officer' },
    { agencyId: 'water', role: 'editor' },
  ],
};
const SEATLESS: Actor = { kind: 'agency', account: ACCOUNT, surface: 'api', seats: [] };

describe('whose a new document becomes', () => {
  it.each<[string, Actor, Wish, string | null]>([
    ['the system names one', SYSTEM, 'roads', 'roads'],
    ['the system names none', SYSTEM, undefined, null],
    ['staff name any', STAFF, 'roads', 'roads'],
    ['staff name none', STAFF, undefined, null],
    ['staff leave it to the council', STAFF, null, null],
    ['a member says nothing', MEMBER, undefined, 'roads'],
    ['a member says "none"', MEMBER, null, 'roads'],
    ['a member names the first', MEMBER, 'roads', 'roads'],
    ['a member names the second', MEMBER, 'water', 'water'],
  ])('[S4] %s', (_title, actor, wish, owner) => {
    const result = ownerOfNew(actor, wish, 'agency');

    expect(result).toEqual({ ok: true, value: owner });
  });

  it.each<[string, Actor, Wish, object]>([
    ['a member names a foreign one', MEMBER, 'police', { code: 'agency-not-yours', field: 'agency' }],
    ['a member names nothing at all', MEMBER, '', { code: 'agency-not-yours', field: 'agency' }],
    ['a reader names one', READER, 'roads', { code: 'agency-required' }],
    ['a reader names none', READER, undefined, { code: 'agency-required' }],
    ['the public', PUBLIC_READER, undefined, { code: 'agency-required' }],
    ['somebody whose seats are over', SEATLESS, undefined, { code: 'agency-required' }],
    ['somebody whose seats are over names one', SEATLESS, 'roads', { code: 'agency-not-yours', field: 'agency' }],
  ])('[S4] refused: %s', (_title, actor, wish, error) => {
    const result = ownerOfNew(actor, wish, 'agency');

    expect(result).toEqual({ ok: false, error });
  });
});

describe('the agency named in an update', () => {
  it.each<[string, Actor, string | null, Wish]>([
    ['a member says nothing', MEMBER, 'roads', undefined],
    ['a member repeats it', MEMBER, 'roads', 'roads'],
    ['staff repeat it', STAFF, 'roads', 'roads'],
    ['staff repeat that it is the council', STAFF, null, null],
    ['the system says nothing', SYSTEM, null, undefined],
  ])('[S5] changes nothing: %s', (_title, actor, owner, wish) => {
    const result = keepsOwner(actor, { owner, wish, field: 'agency' });

    expect(result).toEqual({ ok: true, value: null });
  });

  it.each<[string, Actor, string | null, Wish, string]>([
    ['a member gives it away', MEMBER, 'roads', 'police', 'agency-not-yours'],
    ['a member moves it between their own', MEMBER, 'roads', 'water', 'agency-not-yours'],
    ['a member takes it off', MEMBER, 'roads', null, 'agency-not-yours'],
    ['a reader takes it', READER, 'roads', 'police', 'agency-not-yours'],
    ['staff move it', STAFF, 'roads', 'water', 'transfer-required'],
    ['staff take it off', STAFF, 'roads', null, 'transfer-required'],
    ['staff give away what is the council’s', STAFF, null, 'roads', 'transfer-required'],
    ['the system moves it', SYSTEM, 'roads', 'water', 'transfer-required'],
  ])('[S5] refused: %s', (_title, actor, owner, wish, code) => {
    const result = keepsOwner(actor, { owner, wish, field: 'agency' });

    expect(result).toEqual({ ok: false, error: { code, field: 'agency' } });
  });
});
