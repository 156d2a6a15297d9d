/** What a typed text is: the value as it is stored, or why it is not one. */
export type Parsed<Value, Fault extends string> =
  Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; fault: Fault }>;

export const taken = <Value>(value: Value): Readonly<{ ok: true; value: Value }> => ({ ok: true, value });
export const refused = <Fault extends string>(fault: Fault): Readonly<{ ok: false; fault: Fault }> => ({
  ok: false,
  fault,
});
