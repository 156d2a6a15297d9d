import type { DocumentRequest } from '../../src/plugins/persian/server/src/domain/typesetting';

/** The line that every engine but two gets wrong: digits, brackets and a Latin name inside Persian. */
export const TEST_LINE = 'صورت‌جلسه شماره ۱۲۳/۱۴۰۵ (مورخ ۱۴۰۵/۰۹/۰۲): آقای علی REZAEI با ۷۵٪ آرا';

/** A request that the shipped report takes; a test says only what it is about. */
export const someReport = (overrides: Partial<DocumentRequest> = {}): DocumentRequest => ({
  template: 'report',
  title: 'گزارش',
  data: { parts: [{ text: TEST_LINE }] },
  ...overrides,
});

export const someReportOf = (...parts: object[]): DocumentRequest => someReport({ data: { parts } });
