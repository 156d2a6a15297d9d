import { DEFAULTS } from './adapters/settings';
import { contentTypes } from './content-types';
import { createDeskController } from './controllers/desk';
import { createMovesController } from './controllers/moves';
import { createPollsController } from './controllers/polls';
import { bootstrap, destroy } from './lifecycle';
import { routes } from './routes';
import { createAboutService } from './services/about';
import { createCouncilService } from './services/council';

export default {
  bootstrap,
  destroy,
  config: { default: DEFAULTS },
  contentTypes,
  controllers: { desk: createDeskController, moves: createMovesController, polls: createPollsController },
  routes,
  services: { about: createAboutService, council: createCouncilService },
};
