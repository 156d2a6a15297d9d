import type { Core } from '@strapi/strapi';

import { textSettings } from './adapters/config';
import { keepSortKeys } from './adapters/order/keep-sort-keys';
import { addSortKeyColumns } from './adapters/order/ordered-types';
import { sortQueriesByKey } from './adapters/order/sort-by-key';
import { fillSortKeys } from './adapters/sql/fill-sort-keys';

const endings = new WeakMap<Core.Strapi, () => void>();

/** Lists in the order of the Persian alphabet. */
export const ORDER = {
  register: addSortKeyColumns,
  async bootstrap(strapi: Core.Strapi): Promise<void> {
    const { language } = textSettings(strapi);
    keepSortKeys(strapi, language);
    await fillSortKeys(strapi, language);
    endings.set(strapi, sortQueriesByKey(strapi));
  },
  destroy: (strapi: Core.Strapi): void => endings.get(strapi)?.(),
};
