/** A repeatable stream of choices: the mulberry32 generator (public domain), good enough to spread test cases. */
export class Choices {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed;
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('Nothing to choose from');
    return item;
  }

  /** Up to `most` different items. */
  someOf<Item>(items: readonly Item[], most: number): readonly Item[] {
    const count = items.length === 0 ? 0 : Math.floor(this.next() * (most + 1));
    return [...new Set(Array.from({ length: count }, () => this.oneOf(items)))];
  }
}
