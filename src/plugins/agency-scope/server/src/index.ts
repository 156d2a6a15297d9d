import * as about from './services/about';

export default { services: { about: about.createAboutService } };
