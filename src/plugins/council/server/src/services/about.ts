import packageJson from '../../../package.json';

/** What this plugin is, for health pages and logs: also the sign that the server half was really built and loaded. */
export type About = Readonly<{ name: string; version: string }>;

export const createAboutService = () => ({
  describe: (): About => ({ name: packageJson.name, version: packageJson.version }),
});
