import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './lib/places.mjs';

/** Adds up jest's own JSON of all suites that ran, and prints the sum as the last line. */
const results = path.join(ROOT, '.tmp', 'test-results');
const outcomes = readdirSync(results).map((name) => JSON.parse(readFileSync(path.join(results, name), 'utf8')));
const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);

const passed = sum('numPassedTests');
const failed = sum('numFailedTests') + sum('numRuntimeErrorTestSuites');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
