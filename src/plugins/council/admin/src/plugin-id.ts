export const PLUGIN_ID = 'council';
