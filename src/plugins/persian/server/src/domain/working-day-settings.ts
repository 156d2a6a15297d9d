import { WEEKDAYS, type Weekday, weekdaysIn } from './weekend';

/** `config/plugins.ts`: `persian: { config: { workingDays: { weekend: ['friday'] } } }`. */
export type WorkingDaySettings = Readonly<{
  /** The days off of every week, until the panel says otherwise; Friday where nothing is said. */
  weekend?: readonly Weekday[];
}>;

const FRIDAY_ALONE: readonly Weekday[] = ['friday'];

/** Not in the defaults of the plugin: Strapi would merge the list there into the project's, place by place. */
export const weekendOf = ({ weekend = FRIDAY_ALONE }: WorkingDaySettings): readonly Weekday[] => weekend;

/** What is wrong with the settings, as one sentence for whoever starts the server; `null` where nothing is. */
export function faultOfWorkingDaySettings(settings: Readonly<Record<string, unknown>>): string | null {
  const unknown = Object.keys(settings).find((name) => name !== 'weekend');
  if (unknown !== undefined) return `workingDays.${unknown} is not known; there is weekend`;
  if (weekdaysIn(settings['weekend'] ?? FRIDAY_ALONE) !== null) return null;
  return `workingDays.weekend is a list of at most six of ${WEEKDAYS.join(', ')}, each once`;
}
