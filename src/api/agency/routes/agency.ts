import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::agency.agency', { only: ['find', 'findOne'] });
