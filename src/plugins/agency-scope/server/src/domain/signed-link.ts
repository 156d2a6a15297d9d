/** A link that opens one path until an instant. `signature` is over both, so neither can be exchanged. */
export type SignedLink = Readonly<{ path: string; expires: number; signature: string }>;
export type Signer = (text: string) => string;

const QUARTER = 15 * 60;

/**
 * Signs a path for at least `minutes`, up to the next full quarter of an hour: so that the same picture keeps the same
 * address for a while, and browsers need not fetch it again. Times in seconds since 1970.
 */
export function signLink(path: string, { now, minutes, sign }: Readonly<{ now: Date; minutes: number; sign: Signer }>) {
  const expires = Math.ceil((now.getTime() / 1000 + minutes * 60) / QUARTER) * QUARTER;
  return { path, expires, signature: sign(textOf(path, expires)) } satisfies SignedLink;
}

export function opens(
  { path, expires, signature }: SignedLink,
  { now, matches }: Readonly<{ now: Date; matches: (text: string, signature: string) => boolean }>,
): boolean {
  return Number.isSafeInteger(expires) && now.getTime() / 1000 < expires && matches(textOf(path, expires), signature);
}

const textOf = (path: string, expires: number): string => `${String(expires)}\n${path}`;
