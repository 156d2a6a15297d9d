import type { Core } from '@strapi/strapi';

import { PANEL_DEFAULTS, type PanelSettings, faultOfPanelSettings } from '../domain/panel-settings';

type Config = Readonly<{ panel: PanelSettings }>;

export const config = {
  default: { panel: PANEL_DEFAULTS } satisfies Config,
  /** Strapi calls it before the start, with the defaults merged in. */
  validator(given: Readonly<{ panel: Readonly<Record<string, unknown>> }>): void {
    const fault = faultOfPanelSettings(given.panel);
    if (fault !== null) throw new Error(`strapi-plugin-persian: ${fault}.`);
  },
};

export const panelSettings = (strapi: Core.Strapi): PanelSettings => strapi.config.get('plugin::persian.panel');
