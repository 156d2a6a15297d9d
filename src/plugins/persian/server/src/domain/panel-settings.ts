/** What the plugin does to the panel: each feature has its own switch. `config/plugins.ts`: `persian: { config: { panel: { … } } }`. */
const PANEL_FEATURES = ['language', 'direction', 'font', 'dates', 'tidy'] as const;
type PanelFeature = (typeof PANEL_FEATURES)[number];

export type PanelSettings = Readonly<Record<PanelFeature, boolean>> &
  Readonly<{
    /** The panel's language for whoever has not chosen one; `null` leaves it to Strapi (English). */
    defaultLanguage: string | null;
    /** IANA name of the zone in which instants are shown and entered. */
    timeZone: string;
  }>;

export const PANEL_DEFAULTS: PanelSettings = {
  language: true,
  direction: true,
  font: true,
  dates: true,
  tidy: false,
  defaultLanguage: null,
  timeZone: 'Asia/Tehran',
};

/** What is wrong with the settings, as one sentence for whoever starts the server; `null` where nothing is. */
export function faultOfPanelSettings(settings: Readonly<Record<string, unknown>>): string | null {
  const unknown = Object.keys(settings).find((name) => !(name in PANEL_DEFAULTS));
  if (unknown !== undefined)
    return `panel.${unknown} is not known; there are ${Object.keys(PANEL_DEFAULTS).join(', ')}`;
  const notSwitch = PANEL_FEATURES.find((name) => name in settings && typeof settings[name] !== 'boolean');
  if (notSwitch !== undefined) return `panel.${notSwitch} is true or false`;
  const { defaultLanguage = null, timeZone = PANEL_DEFAULTS.timeZone } = settings;
  if (defaultLanguage !== null && typeof defaultLanguage !== 'string')
    return 'panel.defaultLanguage is a language or null';
  return isTimeZone(timeZone) ? null : `panel.timeZone ${JSON.stringify(timeZone)} is not a zone of the tz database`;
}

function isTimeZone(name: unknown): boolean {
  if (typeof name !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
