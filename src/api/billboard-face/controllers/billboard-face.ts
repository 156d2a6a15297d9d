import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::billboard-face.billboard-face');
