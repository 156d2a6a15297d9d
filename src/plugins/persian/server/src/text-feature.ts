import type { Core } from '@strapi/strapi';

import { guardNames } from './adapters/text/guard-names';
import { normalizeOnWrite } from './adapters/text/normalize-on-write';
import { stopTextJobs } from './adapters/text/text-jobs';
import { keepDatesOfRespelled } from './adapters/text/text-rows';
import { assertTextOptions } from './adapters/text/text-types';

/** Texts in one spelling: on their way in, and those that are there already. */
export const TEXT = {
  register(strapi: Core.Strapi): void {
    assertTextOptions(strapi);
    normalizeOnWrite(strapi);
    guardNames(strapi);
  },
  bootstrap: keepDatesOfRespelled,
  destroy: stopTextJobs,
};
