type Format = Intl.DateTimeFormat;
type Part = Intl.DateTimeFormatPart;

const TIME: ReadonlySet<string> = new Set([
  'hour',
  'minute',
  'second',
  'fractionalSecond',
  'dayPeriod',
  'timeZoneName',
]);
const DATE_IN_ORDER = ['weekday', 'day', 'month', 'year', 'era'] as const;

const literal = (value: string): Part => ({ type: 'literal', value });

/**
 * The parts of a Persian date in the order of the language: `دوشنبه ۲ آذر ۱۴۰۵، ساعت ۲۰:۴۵`. CLDR puts the year first in
 * all forms with a weekday or without a day (`۱۴۰۵ آذر ۲, دوشنبه`). Dates of digits only stay as they are.
 */
export function inPersianOrder(parts: readonly Part[]): readonly Part[] {
  const month = parts.find(({ type }) => type === 'month');
  if (month === undefined || /\p{Nd}/u.test(month.value)) return parts;
  const date = DATE_IN_ORDER.flatMap((wanted) => parts.filter(({ type }) => type === wanted));
  const spaced = date.flatMap((part, index) => (index === 0 ? [part] : [literal(' '), part]));
  const start = parts.findIndex(({ type }) => TIME.has(type));
  if (start === -1) return spaced;
  return [...spaced, literal('، ساعت '), ...parts.slice(start, endOfTime(parts, start))];
}

/** Up to the date, where that comes after the time; otherwise to the end, which may be a closing bracket. */
function endOfTime(parts: readonly Part[], start: number): number {
  const after = parts.findIndex(({ type }, index) => index > start && type !== 'literal' && !TIME.has(type));
  return after === -1 ? parts.length : after - 1;
}

const isPersianDate = ({ locale, calendar }: Intl.ResolvedDateTimeFormatOptions): boolean =>
  /^fa\b/.test(locale) && calendar === 'persian';

/** An instant, not a mere day or a mere time of a day, of which the options name no zone. */
const isInstantWithoutZone = ({ dateStyle, timeStyle, day, hour, timeZone }: Intl.DateTimeFormatOptions): boolean =>
  timeZone === undefined && (dateStyle ?? day) !== undefined && (timeStyle ?? hour) !== undefined;

/**
 * Makes every Persian date of the page follow the order of the language, in screens that nothing else reaches (filters,
 * releases, history, the media library), and shows instants in the zone in which they are entered. Other languages and
 * calendars get exactly what the browser makes.
 */
export function putPersianOrder(intl: { DateTimeFormat: typeof Intl.DateTimeFormat }, timeZone: string): void {
  const Native = intl.DateTimeFormat;
  const make = (args: readonly unknown[], newTarget: Parameters<typeof Reflect.construct>[2]): Format => {
    const format = Reflect.construct(Native, args, newTarget) as Format;
    if (!isPersianDate(format.resolvedOptions())) return format;
    const [locales, options] = args as [string?, Intl.DateTimeFormatOptions?];
    return options !== undefined && isInstantWithoutZone(options)
      ? ordered(Reflect.construct(Native, [locales, { ...options, timeZone }], newTarget) as Format)
      : ordered(format);
  };
  intl.DateTimeFormat = new Proxy(Native, {
    construct: (_native, args, newTarget) => make(args, newTarget),
    apply: (_native, _self, args) => make(args, Native),
  });
}

/** The same object with two methods of its own; everything else is the native one's. */
function ordered(format: Format): Format {
  const native = format.formatToParts.bind(format);
  const formatToParts = (date?: Date | number): Part[] => [...inPersianOrder(native(date))];
  return Object.defineProperties(format, {
    formatToParts: { value: formatToParts, configurable: true },
    format: {
      value: (date?: Date | number) =>
        formatToParts(date)
          .map(({ value }) => value)
          .join(''),
      configurable: true,
    },
  });
}
