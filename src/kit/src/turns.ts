/** Lets what is asked for at the same time happen one after the other, in the order of asking. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Work that fails keeps nobody behind it from its turn; its fault goes to whoever asked for it. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
