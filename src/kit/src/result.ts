/** What a rule answers: a value, or a refusal the caller must handle. Faults (bugs, lost connections) are thrown instead. */
export type Result<Value, Refusal> = Ok<Value> | Err<Refusal>;

export type Ok<Value> = Readonly<{ ok: true; value: Value }>;
export type Err<Refusal> = Readonly<{ ok: false; error: Refusal }>;

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });

export const err = <Refusal>(error: Refusal): Err<Refusal> => ({ ok: false, error });

/** Runs `next` on the value of an accepted result; a refusal passes through untouched. */
export const andThen = <Value, Next, Refusal, NextRefusal>(
  result: Result<Value, Refusal>,
  next: (value: Value) => Result<Next, NextRefusal>,
): Result<Next, Refusal | NextRefusal> => (result.ok ? next(result.value) : result);

/** Makes a forgotten case of a union a compile error, and a loud fault if it is reached all the same. */
export function unreachable(impossible: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(impossible)}`);
}
