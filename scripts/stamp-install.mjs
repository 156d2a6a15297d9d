import { stampInstall } from './lib/install.mjs';

stampInstall();
