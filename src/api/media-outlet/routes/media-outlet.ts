import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::media-outlet.media-outlet', { only: ['find', 'findOne'] });
