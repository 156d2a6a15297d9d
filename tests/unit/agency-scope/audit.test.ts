import { type Actor, PUBLIC_READER } from '../../../src/plugins/agency-scope/server/src/domain/actor';
import { actorLabel } from '../../../src/plugins/agency-scope/server/src/domain/audit';

describe('the name of an actor in the audit trail', () => {
  it.each<[string, Actor]>([
    ['system:server', { kind: 'system', reason: 'server' }],
    ['system:release of files', { kind: 'system', reason: 'release of files' }],
    ['panel:3', { kind: 'staff', account: { kind: 'panel', id: 3 } }],
    ['panel:4', { kind: 'agency', account: { kind: 'panel', id: 4 }, surface: 'panel', seats: [] }],
    ['api:7', { kind: 'agency', account: { kind: 'api', id: 7 }, surface: 'api', seats: [] }],
    ['token:2', { kind: 'reader', account: { kind: 'token', id: 2 }, surface: 'api' }],
    ['public', PUBLIC_READER],
    ['public', { kind: 'reader', account: null, surface: 'panel' }],
  ])('[S13] %s', (label, actor) => {
    const written = actorLabel(actor);

    expect(written).toBe(label);
  });
});
