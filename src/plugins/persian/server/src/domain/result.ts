/** What a rule answers: a value, or a refusal that the caller must handle. Faults (bugs, lost connections) are thrown. */
export type Result<Value, Refusal> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; error: Refusal }>;

export const ok = <Value>(value: Value): Readonly<{ ok: true; value: Value }> => ({ ok: true, value });

export const err = <Refusal>(error: Refusal): Readonly<{ ok: false; error: Refusal }> => ({ ok: false, error });
