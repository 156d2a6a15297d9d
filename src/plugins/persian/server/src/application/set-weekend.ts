import type { Refusal } from '../domain/refusal';
import { type Result, ok } from '../domain/result';
import { type NamedWeekend, readWeekend, withWeekend } from '../domain/weekend';
import type { HolidayStore } from './ports';

/** Other days off in the week, for all time or from a day on; the weeks before that day stay as they were. */
export async function setWeekend(
  store: HolidayStore,
  body: unknown,
): Promise<Result<readonly NamedWeekend[], Refusal>> {
  const read = readWeekend(body);
  if (!read.ok) return read;
  const weekends = withWeekend(await store.weekends(), read.value);
  await store.saveWeekends(weekends);
  return ok(weekends);
}
