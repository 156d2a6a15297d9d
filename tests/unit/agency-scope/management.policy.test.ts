import { type Actor, PUBLIC_READER } from '../../../src/plugins/agency-scope/server/src/domain/actor';
import { mayManage } from '../../../src/plugins/agency-scope/server/src/domain/management.policy';

const ACCOUNT = { kind: 'panel', id: 3 } as const;
const member = (role: 'officer' | 'editor' | 'head', agencyId: string): Actor => ({
  kind: 'agency',
  account: ACCOUNT,
  surface: 'panel',
  seats: [
    { agencyId: 'water', role: 'head' },
    { agencyId, role },
  ],
});

describe('who manages the people of the roads', () => {
  it.each<[string, Actor, boolean]>([
    ['the system', { kind: 'system', reason: 'server' }, true],
    ['council staff', { kind: 'staff', account: ACCOUNT }, true],
    ['their head', member('head', 'roads'), true],
    ['their editor, who heads another agency', member('editor', 'roads'), false],
    ['their officer', member('officer', 'roads'), false],
    ['the head of others', member('head', 'police'), false],
    ['an account without a seat', { kind: 'reader', account: ACCOUNT, surface: 'panel' }, false],
    ['the public', PUBLIC_READER, false],
  ])('[S8] %s: %s', (_title, actor, expected) => {
    const may = mayManage(actor, 'roads');

    expect(may).toBe(expected);
  });
});
