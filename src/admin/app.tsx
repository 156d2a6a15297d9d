import { persianNames } from './persian-names';

/** The panel as Strapi ships it; languages and direction come with the plugin persian. */
export default { config: { locales: [] as string[], translations: { fa: persianNames } } };
