import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::billboard.billboard', { only: ['find', 'findOne'] });
