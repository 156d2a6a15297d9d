type Holiday = Readonly<{ date: string; kind: string; title: Readonly<{ fa: string; en: string }> }>;

export const someHoliday = (overrides: Readonly<Record<string, unknown>> = {}): Holiday => ({
  date: '1406-01-01',
  kind: 'solar',
  title: { fa: 'آغاز نوروز', en: 'Nowruz' },
  ...overrides,
});

/** The text of a file with the holidays of 1406, of which there is one unless they are given. */
export const someYearText = (overrides: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ year: 1406, holidays: [someHoliday()], ...overrides });
