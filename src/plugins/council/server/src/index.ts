import { createAboutService } from './services/about';

export default {
  services: { about: createAboutService },
};
