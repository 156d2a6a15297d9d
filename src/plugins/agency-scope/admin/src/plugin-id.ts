export const PLUGIN_ID = 'agency-scope';
