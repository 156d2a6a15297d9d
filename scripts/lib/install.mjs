import { existsSync } from 'node:fs';
import path from 'node:path';

import { fingerprintOf, isFresh, writeStamp } from './fingerprint.mjs';
import { ROOT } from './places.mjs';
import { run, step } from './terminal.mjs';

const STAMP = path.join(ROOT, 'node_modules', '.hamresan-install');

/** The lock file, and the binary interface of this Node: native packages are compiled for one of them. */
const fingerprint = () => `${fingerprintOf(['package-lock.json'])} abi ${process.versions.modules}`;

/** Called by npm itself at the end of every install. */
export function stampInstall() {
  if (existsSync(path.dirname(STAMP))) writeStamp(STAMP, fingerprint());
}

/** Installs from the lock file where that has not been done, has changed, or was done by another Node. */
export async function ensureInstalled() {
  if (isFresh(STAMP, fingerprint())) return;
  await step('Installing dependencies from the lock file (a few minutes the first time)', () =>
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      log: 'install',
      advice:
        'better-sqlite3 is compiled here: it needs Python 3, make and a C++ compiler (Debian: apt-get install python3 make g++), ' +
        'and npm must reach its registry. Then start again.',
    }),
  );
  stampInstall();
}
