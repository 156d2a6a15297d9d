import { DEFAULTS } from './adapters/settings';
import { bootstrap, destroy } from './bootstrap';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export default {
  register,
  bootstrap,
  destroy,
  config: { default: DEFAULTS },
  contentTypes,
  controllers,
  routes,
  services,
};
