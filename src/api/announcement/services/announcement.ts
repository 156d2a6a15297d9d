import { factories } from '@strapi/strapi';

import { draftService } from '../../../content-api/draft-service';

export default factories.createCoreService(
  'api::announcement.announcement',
  draftService('api::announcement.announcement'),
);
