import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::county.county', { only: ['find', 'findOne'] });
