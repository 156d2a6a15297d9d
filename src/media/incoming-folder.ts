import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MAX_AGE_MS = 15 * 60 * 1000;

/**
 * Where the multipart parser writes: a folder of this process alone. Requests remove their own files when they end; what
 * a broken one leaves is swept every quarter of an hour.
 */
export function incomingFolder(): string {
  const folder = path.join(tmpdir(), `hamresan-incoming-${String(process.pid)}`);
  sweep(folder, 0);
  setInterval(() => {
    sweep(folder, MAX_AGE_MS);
  }, MAX_AGE_MS).unref();
  return folder;
}

/** Makes the folder as well: the system may tidy an unused one away. */
function sweep(folder: string, minimumAge: number): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs >= minimumAge) rmSync(file, { force: true });
  }
}
