import { DEFAULTS } from './adapters/settings';
import { contentTypes } from './content-types';
import { createCirculationsController } from './controllers/circulations';
import { createDelegationsController } from './controllers/delegations';
import { createCorrespondenceController } from './controllers/correspondence';
import { createAgendaController } from './controllers/agenda';
import { createAnnexesController } from './controllers/annexes';
import { createDeskController } from './controllers/desk';
import { createMinutesController } from './controllers/minutes';
import { createMovesController } from './controllers/moves';
import { createPersonalController } from './controllers/personal';
import { createPollsController } from './controllers/polls';
import { createResolutionsController } from './controllers/resolutions';
import { createViewsController } from './controllers/views';
import { createOpenDataController } from './controllers/open-data';
import { createOpenFormatsController } from './controllers/open-formats';
import { createPublicationsController } from './controllers/publications';
import { bootstrap, destroy, register } from './lifecycle';
import { routes } from './routes';
import { createAboutService } from './services/about';
import { createCouncilService } from './services/council';
import { createDeskService } from './services/desk';
import { createFollowUpService } from './services/follow-up';

export default {
  register,
  bootstrap,
  destroy,
  config: { default: DEFAULTS },
  contentTypes,
  controllers: {
    circulations: createCirculationsController,
    delegations: createDelegationsController,
    correspondence: createCorrespondenceController,
    agenda: createAgendaController,
    annexes: createAnnexesController,
    desk: createDeskController,
    minutes: createMinutesController,
    moves: createMovesController,
    personal: createPersonalController,
    polls: createPollsController,
    views: createViewsController,
    openData: createOpenDataController,
    openFormats: createOpenFormatsController,
    publications: createPublicationsController,
    resolutions: createResolutionsController,
  },
  routes,
  services: {
    about: createAboutService,
    council: createCouncilService,
    desk: createDeskService,
    'follow-up': createFollowUpService,
  },
};
