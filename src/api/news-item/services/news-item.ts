import { factories } from '@strapi/strapi';

import { draftService } from '../../../content-api/draft-service';

export default factories.createCoreService('api::news-item.news-item', draftService('api::news-item.news-item'));
