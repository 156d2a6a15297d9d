import { daysOfYears } from '../../../core/src';
import { readDay, readDecision } from '../domain/decision';
import { type Decision, officialYears } from '../domain/holiday-state';
import type { Refusal } from '../domain/refusal';
import { type Result, err, ok } from '../domain/result';
import type { Editor, HolidayStore } from './ports';

type Request = Readonly<{ day: string; body: unknown; by: Editor }>;

/** A day off for this once, a holiday on which people work, or an estimate that was confirmed. */
export async function decideDay(store: HolidayStore, request: Request): Promise<Result<Decision, Refusal>> {
  const day = readDay(request.day);
  if (!day.ok) return day;
  const { imported } = await store.state();
  const official = daysOfYears(officialYears(imported))[day.value] ?? null;
  const decision = readDecision(request.body, official);
  if (decision.ok) await store.saveDecision(day.value, decision.value, request.by);
  return decision;
}

/** The day is again as the official calendar has it. */
export async function takeBackDay(store: HolidayStore, given: string): Promise<Result<string, Refusal>> {
  const day = readDay(given);
  if (!day.ok) return day;
  return (await store.dropDecision(day.value)) ? ok(day.value) : err({ code: 'nothing-to-take-back' });
}
