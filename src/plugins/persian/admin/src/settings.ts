import { getFetchClient } from '@strapi/strapi/admin';

import { PLUGIN_ID } from './plugin-id';

/** What the server says is on; `GET /persian/panel`. */
export type PanelSettings = Readonly<{
  language: boolean;
  direction: boolean;
  font: boolean;
  dates: boolean;
  tidy: boolean;
  defaultLanguage: string | null;
  timeZone: string;
}>;

/** As the server's own defaults. */
const DEFAULTS: PanelSettings = {
  language: true,
  direction: true,
  font: true,
  dates: true,
  tidy: false,
  defaultLanguage: null,
  timeZone: 'Asia/Tehran',
};

let current = DEFAULTS;

/** The switches; the server's once `askPanelSettings` is fulfilled, which is before the panel is first drawn. */
export const panelSettings = (): PanelSettings => current;

/** Asks the server once. An answer that does not come must not keep anybody from the panel: then the defaults hold. */
export async function askPanelSettings(): Promise<void> {
  try {
    const { data } = await getFetchClient().get<{ data: PanelSettings }>(`/${PLUGIN_ID}/panel`);
    current = { ...DEFAULTS, ...data.data };
  } catch {
    current = DEFAULTS;
  }
}
