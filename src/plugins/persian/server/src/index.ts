import { config } from './adapters/config';
import { contentTypes } from './content-types';
import { createExistingTextController } from './controllers/existing-text';
import { createHolidayDeskController } from './controllers/holiday-desk';
import { createHolidaysController } from './controllers/holidays';
import { createPanelController } from './controllers/panel';
import { createSlugsController } from './controllers/slugs';
import { createSearchController } from './controllers/search';
import { createSearchIndexController } from './controllers/search-index';
import { bootstrap, destroy, register } from './lifecycle';
import { routes } from './routes';
import { createAboutService } from './services/about';
import { createTypesettingService } from './services/typesetting';
import { createExistingTextService } from './services/existing-text';
import { createSearchService } from './services/search';
import { createWorkingDaysService } from './services/working-days';

export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers: {
    slugs: createSlugsController,
    panel: createPanelController,
    search: createSearchController,
    searchIndex: createSearchIndexController,
    holidays: createHolidaysController,
    holidayDesk: createHolidayDeskController,
    existingText: createExistingTextController,
  },
  routes,
  services: {
    about: createAboutService,
    existingText: createExistingTextService,
    search: createSearchService,
    typesetting: createTypesettingService,
    workingDays: createWorkingDaysService,
  },
};
