import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::billboard-face.billboard-face');
