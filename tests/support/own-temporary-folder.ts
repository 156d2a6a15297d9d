import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';

import { WORKSHOP } from './settings';

// Before anything is loaded: multipart parsers read the place once. Each suite can then look at what it left there.
mkdirSync(WORKSHOP, { recursive: true });
process.env['TMPDIR'] = mkdtempSync(path.join(WORKSHOP, 'tmp-'));
