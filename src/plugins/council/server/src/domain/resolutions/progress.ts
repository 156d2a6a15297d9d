import { type Result, err, ok } from '@hamresan/kit';

/** A part of a resolution that somebody does by themselves. */
export type ProgressPart = Readonly<{ percent: number; weight?: number }>;

/** How far a resolution is, in whole percent: the weighted mean of its parts, or its own value where it has none (I42). */
export function progressOf(own: number, parts: readonly ProgressPart[]): number {
  const weights = parts.reduce((sum, { weight = 1 }) => sum + weight, 0);
  if (weights === 0) return own;
  return Math.round(parts.reduce((sum, { percent, weight = 1 }) => sum + weight * percent, 0) / weights);
}

export type ProgressRefusal =
  | Readonly<{ code: 'percent-invalid'; percent: number }>
  | Readonly<{ code: 'drop-unexplained'; before: number; percent: number }>;

/** A report says how much is done; less than before only with an explanation (I42). */
export function reportedProgress(
  before: number,
  { percent, explanation }: Readonly<{ percent: number; explanation: string }>,
): Result<number, ProgressRefusal> {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) return err({ code: 'percent-invalid', percent });
  if (percent < before && explanation.trim() === '') return err({ code: 'drop-unexplained', before, percent });
  return ok(percent);
}
