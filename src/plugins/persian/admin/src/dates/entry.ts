/** A sentence of this plugin: its key after `dates.`, and what it names. */
export type Sentence = Readonly<{ key: string; values?: Readonly<Record<string, string>> }>;

/** Why a text is not taken, and what could have been meant by it. */
export type Fault<T> = Readonly<{ sentence: Sentence; suggestion?: T }>;

/** What a typed text says. */
export type Reading<T> =
  Readonly<{ kind: 'empty' }> | Readonly<{ kind: 'value'; value: T }> | Readonly<{ kind: 'fault'; fault: Fault<T> }>;

export const EMPTY: Reading<never> = { kind: 'empty' };

export const fault = (key: string, values?: Readonly<Record<string, string>>): Reading<never> => ({
  kind: 'fault',
  fault: { sentence: values === undefined ? { key } : { key, values } },
});
