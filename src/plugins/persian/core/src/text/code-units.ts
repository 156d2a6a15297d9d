/** UTF-16 code units of a text in the making: to append to, and to work over in place, without a string for each step. */
export class CodeUnits {
  #units: Uint16Array;
  #length = 0;

  /** @param expected length, in code units; it grows beyond */
  constructor(expected: number) {
    this.#units = new Uint16Array(expected + 16);
  }

  get length(): number {
    return this.#length;
  }

  /** Negative beyond the ends. */
  at(index: number): number {
    return index >= this.#length ? NOTHING : (this.#units[index] ?? NOTHING);
  }

  /** The character that begins here, two units long if need be; nothing beyond the ends. */
  characterAt(index: number): string {
    const [unit, next] = [this.at(index), this.at(index + 1)];
    if (unit === NOTHING) return '';
    const isPair = unit >= 0xd800 && unit < 0xdc00 && next !== NOTHING;
    return isPair ? String.fromCharCode(unit, next) : String.fromCharCode(unit);
  }

  push(unit: number): void {
    if (this.#length === this.#units.length) this.#grow(1);
    this.#units[this.#length++] = unit;
  }

  pushAll(text: string): void {
    if (this.#length + text.length > this.#units.length) this.#grow(text.length);
    for (let index = 0; index < text.length; index += 1) this.#units[this.#length++] = text.charCodeAt(index);
  }

  set(index: number, unit: number): void {
    this.#units[index] = unit;
  }

  /** What stands from this place on goes. */
  cut(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  toString(): string {
    const parts: string[] = [];
    for (let start = 0; start < this.#length; start += AT_ONCE) {
      const units = this.#units.subarray(start, Math.min(start + AT_ONCE, this.#length));
      // Not with `...`, which asks an iterator for each.
      parts.push(Reflect.apply(String.fromCharCode, undefined, units) as string);
    }
    return parts.join('');
  }

  #grow(more: number): void {
    const larger = new Uint16Array(this.#units.length * 2 + more);
    larger.set(this.#units);
    this.#units = larger;
  }
}

const NOTHING = -1;
/** As many arguments as every engine takes. */
const AT_ONCE = 8192;
