import { createHash } from 'node:crypto';

import type { Ports } from '../application/ports';

const sumOf = (algorithm: 'sha256' | 'sha512', bytes: Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex');

/** Bytes in a column of text: base64, which every database keeps as it is. */
export const BYTES: Ports['bytes'] = {
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  fromText: (text) => Buffer.from(text, 'base64'),
  sums: (bytes) => ({ sha256: sumOf('sha256', bytes), sha512: sumOf('sha512', bytes) }),
};
