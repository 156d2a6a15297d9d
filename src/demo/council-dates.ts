/** A month of the Jalali calendar, as the platform counts it. */
export type Month = Readonly<{ year: number; month: number }>;

const NUMBERS = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'Asia/Tehran',
  year: 'numeric',
  month: 'numeric',
});

export function jalaliMonthOf(date: Date): Month {
  const parts = NUMBERS.formatToParts(date);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month') };
}

/** The months from one to another, both with them. */
export function monthsBetween(first: Month, last: Month): readonly Month[] {
  const index = ({ year, month }: Month) => year * 12 + month - 1;
  const count = index(last) - index(first) + 1;
  return Array.from({ length: Math.max(0, count) }, (_month, at) => {
    const months = index(first) + at;
    return { year: Math.floor(months / 12), month: (months % 12) + 1 };
  });
}
