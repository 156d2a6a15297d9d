import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { REQUIRED_PLUGINS } from '../../src/boot/required-plugins';
import { ROOT } from '../support/settings';
import { appWithPacked, bootApp, houseWithoutBuildOf } from '../support/throwaway-app';

const execute = promisify(execFile);
const SAY_THE_DATE = `console.log(formatJalali({ year: 1405, month: 9, day: 3 }, 'full'));`;

describe('plugins', () => {
  it('every plugin of the house is required at boot', () => {
    expect([...REQUIRED_PLUGINS].sort()).toEqual(readdirSync(path.join(ROOT, 'src', 'plugins')).sort());
  });

  it.each(REQUIRED_PLUGINS)('[H13] without the build of %s the house does not open, and says why', async (plugin) => {
    const { appDir, settings } = await houseWithoutBuildOf(plugin);

    const { code, output } = await bootApp(appDir, [], settings);

    expect(code).not.toBe(0);
    expect(output).toContain(`Required plugins are not built: ${plugin}.`);
  });

  it.each(REQUIRED_PLUGINS)('the packed %s loads alone in another Strapi app', async (plugin) => {
    const appDir = await appWithPacked(plugin);

    const { code, output } = await bootApp(appDir, [plugin]);

    expect({ code, said: /SAID (.*)/.exec(output)?.[1] }).toEqual({
      code: 0,
      said: JSON.stringify([{ name: `strapi-plugin-${plugin}`, version: '0.1.0' }]),
    });
  });

  it.each([
    ['CommonJS', ['-e', `const { formatJalali } = require('strapi-plugin-persian/core'); ${SAY_THE_DATE}`]],
    [
      'ESM',
      ['--input-type=module', '-e', `import { formatJalali } from 'strapi-plugin-persian/core'; ${SAY_THE_DATE}`],
    ],
  ])('[D24] the core of the packed persian answers without Strapi: %s', async (_format, args) => {
    const appDir = await appWithPacked('persian');

    const { stdout } = await execute(process.execPath, args, { cwd: appDir });

    expect(stdout.trim()).toBe('سه‌شنبه ۳ آذر ۱۴۰۵');
  });

  it('[S15] the packed agency-scope keeps two tenants apart in a project that it has never seen', async () => {
    const appDir = await appWithPacked('agency-scope');

    const { output } = await bootApp(appDir, ['agency-scope']);

    const report: unknown = JSON.parse(/PROBED (.*)/.exec(output)?.[1] ?? 'null');
    expect(report).toEqual({ types: 3, checks: expect.any(Number) as number, leaks: [] });
    expect((report as { checks: number }).checks).toBeGreaterThan(30);
  });
});
