import { config } from './adapters/config';
import { createPanelController } from './controllers/panel';
import { routes } from './routes';
import * as about from './services/about';

export default {
  config,
  controllers: { panel: createPanelController },
  routes,
  services: { about: about.createAboutService },
};
