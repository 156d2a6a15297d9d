import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::training-run.training-run', { only: ['find', 'findOne'] });
