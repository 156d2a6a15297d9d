export const PLUGIN_ID = 'persian';
