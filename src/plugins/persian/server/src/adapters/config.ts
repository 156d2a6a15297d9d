import type { Core } from '@strapi/strapi';

import { PANEL_DEFAULTS, type PanelSettings, faultOfPanelSettings } from '../domain/panel-settings';
import { SLUG_DEFAULTS, type SlugSettings, faultOfSlugSettings } from '../domain/slugs/slug-settings';
import { TEXT_DEFAULTS, type TextSettings, faultOfTextSettings } from '../domain/text/text-settings';
import { TYPESETTING_DEFAULTS, type TypesettingSettings, faultOfTypesettingSettings } from '../domain/typesetting';
import { type WorkingDaySettings, faultOfWorkingDaySettings, weekendOf } from '../domain/working-day-settings';

type Config = Readonly<{
  panel: PanelSettings;
  slug: SlugSettings;
  text: TextSettings;
  typesetting: TypesettingSettings;
  workingDays: WorkingDaySettings;
}>;
type Given = Readonly<Record<keyof Config, Readonly<Record<string, unknown>>>>;

/** What is wrong with each part, as a sentence; null where nothing is. */
const FAULTS: Readonly<Record<keyof Config, (part: Given[keyof Config]) => string | null>> = {
  panel: faultOfPanelSettings,
  slug: faultOfSlugSettings,
  text: faultOfTextSettings,
  typesetting: faultOfTypesettingSettings,
  workingDays: faultOfWorkingDaySettings,
};

export const config = {
  default: {
    panel: PANEL_DEFAULTS,
    slug: SLUG_DEFAULTS,
    text: TEXT_DEFAULTS,
    typesetting: TYPESETTING_DEFAULTS,
    workingDays: {},
  } satisfies Config,
  /** Strapi calls it before the start, with the defaults merged in. */
  validator(given: Given): void {
    const names = Object.keys(FAULTS) as (keyof Config)[];
    const fault = names.map((name) => FAULTS[name](given[name])).find((each) => each !== null);
    if (fault !== undefined) throw new Error(`strapi-plugin-persian: ${fault}.`);
  },
};

type WithConfig = Pick<Core.Strapi, 'config'>;

export const panelSettings = (strapi: WithConfig): PanelSettings => strapi.config.get('plugin::persian.panel');

/** The weekends that hold as long as the panel has not decided others. */
export const configuredWeekend = (strapi: WithConfig) =>
  weekendOf(strapi.config.get<WorkingDaySettings>('plugin::persian.workingDays'));

export const slugSettings = (strapi: WithConfig): SlugSettings => strapi.config.get('plugin::persian.slug');

export const textSettings = (strapi: WithConfig): TextSettings => strapi.config.get('plugin::persian.text');

export const typesettingSettings = (strapi: WithConfig): TypesettingSettings =>
  strapi.config.get('plugin::persian.typesetting');
