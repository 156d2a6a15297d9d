import { type Result, err, ok } from './result';

import { type DecidedDay, fromIsoDay } from '../../../core/src';
import { isFields, isTitle } from './holiday-year-file';
import type { Decision } from './holiday-state';
import type { Refusal } from './refusal';

const REASON_LENGTH = 500;

export function readDay(given: string): Result<string, Refusal> {
  return fromIsoDay(given) === null ? err({ code: 'day-not-valid', given: given.slice(0, 80) }) : ok(given);
}

/**
 * Reads what somebody decides about a day: `{ "isOff", "title"?, "isEstimated"?, "reason"? }`. What is left out is as the
 * official calendar has it. Without a holiday there, a day off is a closure and needs a title. A closure and a holiday on
 * which people work need a reason.
 */
export function readDecision(body: unknown, official: DecidedDay | null): Result<Decision, Refusal> {
  const given: Given = { ...usual(official), ...(isFields(body) ? body : {}), kind: official?.kind ?? 'closure' };
  const wrong = Object.keys(CHECKS).find((field) => CHECKS[field]?.(given) === false);
  if (wrong !== undefined) return err({ code: 'decision-not-valid', field: wrong });
  const { kind, title, isOff, isEstimated, reason } = given as Checked;
  const said = reason.trim();
  return ok({
    title: { fa: title.fa.trim(), en: title.en.trim() },
    kind,
    isEstimated,
    isOff,
    reason: said === '' ? null : said,
  });
}

type Given = Readonly<Record<string, unknown>>;
type Checked = DecidedDay & Readonly<{ reason: string }>;

const WORKED: DecidedDay = {
  title: { fa: 'روز کاری', en: 'Working day' },
  kind: 'closure',
  isEstimated: false,
  isOff: false,
};

/** What stands where nothing is said. A day off that is no holiday has no title by itself. */
const usual = (official: DecidedDay | null): Given => ({ reason: '', ...(official ?? WORKED), isOff: undefined });

const CHECKS: Readonly<Record<string, (given: Given) => boolean>> = {
  isOff: ({ isOff }) => typeof isOff === 'boolean',
  title: ({ title, isOff }) => isTitle(title) && !(isOff === true && title === WORKED.title),
  isEstimated: ({ isEstimated }) => typeof isEstimated === 'boolean',
  reason: ({ reason, isOff, kind }) =>
    typeof reason === 'string' && reason.length <= REASON_LENGTH && (reason.trim() !== '' || !needsReason(isOff, kind)),
};

const needsReason = (isOff: unknown, kind: unknown): boolean => isOff === false || kind === 'closure';
