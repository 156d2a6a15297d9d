/** Rows as use cases see them: instants are Dates, ids are document ids, what is not there is `null`. */
export type Stored = Readonly<{ id: string }>;

/** What changes state: whoever changes it says which version they had seen. */
export type Moving<State extends string = string> = Stored &
  Readonly<{ councilId: string; state: State; version: number }>;
