import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';

import { TestEnvironment } from 'jest-environment-node';

import { WORKSHOP } from './settings';

/**
 * Gives each suite a temporary folder of its own, to look at what it left there. Set here, outside jest's sandbox:
 * Node's `os.tmpdir()` reads the environment of the process, not the copy that tests see.
 */
export default class HouseEnvironment extends TestEnvironment {
  constructor(...parameters: ConstructorParameters<typeof TestEnvironment>) {
    mkdirSync(WORKSHOP, { recursive: true });
    process.env['TMPDIR'] = mkdtempSync(path.join(WORKSHOP, 'tmp-'));
    super(...parameters);
  }
}
