import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::billboard-face.billboard-face', { only: ['find', 'findOne'] });
