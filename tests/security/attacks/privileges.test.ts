import { PASSWORD } from '../../support/people';
import { type Method, Scene, differences } from './scene';
import { CALLERS, NEWS } from './world';

const METADATA = 'http://169.254.169.254/latest/meta-data/';
const HOOK = { name: 'x', url: METADATA, headers: {}, events: ['entry.create'], isEnabled: true };
const NEWCOMER = { firstname: 'x', lastname: 'x', email: 'x@example.com', password: PASSWORD };

describe('attacks on rights', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
    // The panel has a first administrator, as after every installation.
    const { id } = (await scene.house.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'strapi-super-admin' } })) as {
      id: number;
    };
    const users = scene.house.strapi.service('admin::user') as unknown as {
      create: (user: object) => Promise<unknown>;
    };
    await users.create({ ...NEWCOMER, email: 'first@example.com', isActive: true, roles: [id] });
  });
  afterAll(() => scene.close());

  it.each<[Method, string, object]>([
    ['get', '/admin/users', {}],
    ['get', '/admin/users?filters[firstname][$startsWith]={mark}', {}],
    ['get', '/admin/users/{editor}', {}],
    ['post', '/admin/users', { ...NEWCOMER, roles: [1] }],
    ['put', '/admin/users/{editor}', { roles: [1], password: PASSWORD }],
    ['delete', '/admin/users/{editor}', {}],
    ['post', '/admin/users/batch-delete', { ids: ['{editor}'] }],
    ['get', '/admin/roles', {}],
    ['get', '/admin/roles/1', {}],
    ['get', '/admin/roles/1/permissions', {}],
    ['post', '/admin/roles', { name: 'x', description: '' }],
    ['put', '/admin/roles/1/permissions', { permissions: [] }],
    ['delete', '/admin/roles/1', {}],
    ['put', '/admin/permissions', { permissions: [] }],
    ['get', '/admin/api-tokens', {}],
    ['get', '/admin/api-tokens/1', {}],
    ['post', '/admin/api-tokens', { name: 'x', type: 'full-access', lifespan: null }],
    ['post', '/admin/api-tokens/1/regenerate', {}],
    ['put', '/admin/api-tokens/1', { type: 'full-access' }],
    ['delete', '/admin/api-tokens/1', {}],
    ['get', '/admin/transfer/tokens', {}],
    ['post', '/admin/transfer/tokens', { name: 'x', permissions: ['push', 'pull'], lifespan: null }],
    ['get', '/admin/transfer/runner/pull', {}],
    ['get', '/admin/transfer/runner/push', {}],
    ['get', '/admin/webhooks', {}],
    ['post', '/admin/webhooks', HOOK],
    ['post', '/admin/webhooks/1/trigger', {}],
    ['get', '/admin/audit-logs', {}],
    ['put', '/admin/project-settings', {}],
    ['post', '/i18n/locales', { code: 'de', name: 'x', isDefault: true }],
    ['delete', '/i18n/locales/1', {}],
    ['get', '/users-permissions/roles', {}],
    ['put', '/users-permissions/roles/1', { permissions: {} }],
    ['put', '/users-permissions/advanced', { allow_register: true }],
    ['get', '/users-permissions/email-templates', {}],
    ['put', '/users-permissions/email-templates', { 'email-templates': {} }],
    ['put', '/users-permissions/providers', { providers: {} }],
    ['get', `/content-manager/collection-types/plugin::users-permissions.user`, {}],
    ['put', `/content-manager/collection-types/plugin::users-permissions.user/{officer}`, { role: 1 }],
    ['get', `/content-manager/collection-types/admin::user`, {}],
    ['get', `/content-manager/collection-types/plugin::agency-scope.membership`, {}],
    ['post', `/content-manager/collection-types/plugin::agency-scope.membership`, { agencyId: '{B}' }],
    ['get', `/content-manager/collection-types/plugin::agency-scope.audit-entry`, {}],
    ['get', `/content-manager/collection-types/plugin::upload.file`, {}],
    ['put', `/content-manager/content-types/${NEWS}/configuration`, { settings: {}, metadatas: {}, layouts: {} }],
    [
      'put',
      '/content-manager/collection-types/api::agency.agency/{A}?locale=fa',
      { contact: { id: '{contact}', phone: 'x' } },
    ],
    ['put', '/content-manager/collection-types/api::agency.agency/{B}?locale=fa', { name: 'x' }],
    ['post', '/content-manager/collection-types/api::topic.topic?locale=fa', { name: 'x', code: 'x' }],
  ])('[H9] attack 28: %s %s %j is for none of them', async (method, path, body) => {
    expect(await scene.achieved({ method, path, body })).toEqual([]);
  });

  it.each([
    ['a role', { roles: [1] }],
    ['a role by name', { roles: ['strapi-super-admin'] }],
    ['a block taken off', { blocked: false, isActive: true }],
    ['an id', { id: 1 }],
    ['a reset token', { resetPasswordToken: 'x', registrationToken: 'x' }],
    ['a password without the old one', { password: 'Another-horse-8-battery' }],
    ['a password of 73 bytes', { password: 'Aa1'.padEnd(73, 'x'), currentPassword: PASSWORD }],
  ])('[H9] attack 28: nobody gives themselves %s', async (_what, body) => {
    expect(await scene.achieved({ method: 'put', path: '/admin/users/me', body })).toEqual([]);
  });

  it.each([
    ['get', '/content-type-builder/content-types'],
    ['get', '/content-type-builder/schema'],
    ['get', '/content-type-builder/components'],
    ['post', '/content-type-builder/update-schema'],
    ['post', '/content-type-builder/content-types'],
    ['delete', `/content-type-builder/content-types/${NEWS}`],
    ['get', '/content-type-builder/reserved-names'],
    ['get', '/mcp'],
    ['post', '/mcp'],
    ['delete', '/mcp'],
    ['get', '/admin/plugins'],
    ['get', '/content-releases'],
    ['post', '/content-releases'],
    ['get', '/review-workflows/workflows'],
    ['get', '/documentation'],
    ['get', '/_health/../admin/users'],
    ['get', '/admin/%2e%2e/admin/users'],
  ] as [Method, string][])('[H9] attack 28: %s %s is no door', async (method, path) => {
    expect(await scene.achieved({ method, path, body: { data: {} } })).toEqual([]);
  });

  it.each([
    ['/admin/register-admin', NEWCOMER],
    ['/admin/register-admin/', { ...NEWCOMER, roles: [1] }],
    ['/ADMIN/register-admin', NEWCOMER],
    ['/admin/register', { registrationToken: 'x', userInfo: NEWCOMER }],
    ['/admin/register', { registrationToken: { $ne: null }, userInfo: NEWCOMER }],
    ['/admin/register', { registrationToken: '', userInfo: NEWCOMER }],
    ['/admin/reset-password', { resetPasswordToken: 'x', password: PASSWORD }],
  ])('[H9] attack 28: there is no second first administrator: POST %s', async (path, body) => {
    expect(await scene.achieved({ method: 'post', path, body })).toEqual([]);
  });

  it.each(['/admin/information', '/admin/plugins', '/admin/init', `/content-manager/single-types/${NEWS}`])(
    '[S2] attack 28: %s tells an editor nothing of B',
    async (path) => {
      expect(await scene.learned({ path })).toEqual([]);
    },
  );

  it.each([METADATA, 'http://127.0.0.1:1337/admin/init', 'http://localhost/', 'http://[::1]/', 'file:///etc/passwd'])(
    '[H7] attack 28: the house fetches nothing from inside for anybody: %s',
    async (url) => {
      const attack = { method: 'post', path: '/upload/actions/upload-from-urls', body: { urls: [url] } } as const;
      const before = await scene.rows();

      const { text } = await scene.send(scene.callers.editor, attack);

      expect(
        await scene.refused(
          attack,
          CALLERS.filter((caller) => caller !== 'editor'),
        ),
      ).toEqual([]);
      // Strapi answers with a stream of events, which begins before anything is known.
      expect(text).toMatch(/event: file:error\n.*(blocked address|Could not resolve|Only http and https)/);
      expect(text).toContain('event: stream:complete\ndata: {"data":[]');
      expect(differences(before, await scene.rows())).toEqual([]);
    },
  );
});
