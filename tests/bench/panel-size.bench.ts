import { appWithPacked } from '../support/throwaway-app';
import { buildPanel, packedSizeOfPanel } from '../support/throwaway-panel';

const LIMIT = 350 * 1024;

const WITH = {
  'config/plugins.js': 'module.exports = () => ({ persian: { enabled: true } });',
  'src/admin/vite.config.js': "export { withPersian as default } from 'strapi-plugin-persian/vite';",
};
const WITHOUT = { 'config/plugins.js': 'module.exports = () => ({ persian: { enabled: false } });' };

/** Sizes are the same in every run, so this one is asserted. */
it('the panel grows by at most 350 kB, packed, fonts apart', async () => {
  const [plain, persian] = [await appWithPacked('persian', WITHOUT), await appWithPacked('persian', WITH)];
  await buildPanel(plain);
  await buildPanel(persian);
  const [before, after] = await Promise.all([packedSizeOfPanel(plain), packedSizeOfPanel(persian)]);

  const inKilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} kB`;
  process.stderr.write(
    `panel, gzip: ${inKilobytes(before)} without Persian, ${inKilobytes(after)} with it: ${inKilobytes(after - before)} more\n`,
  );
  expect(after - before).toBeLessThan(LIMIT);
}, 900_000);
