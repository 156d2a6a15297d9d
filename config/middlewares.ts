import type { Core } from '@strapi/strapi';

import { refuseUnreadableBody } from '../src/content-api/unreadable-bodies';
import { incomingFolder } from '../src/media/incoming-folder';

const middlewares = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'strapi::logger',
  'strapi::errors',
  'global::unanswerable-requests',
  'strapi::security',
  {
    name: 'strapi::cors',
    config: {
      // An explicit list: with credentials, "any origin" would hand sessions to any page.
      origin: env.array('CORS_ORIGINS', []),
      credentials: true,
    },
  },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '256kb',
      textLimit: '256kb',
      formidable: {
        maxFileSize: env.int('UPLOAD_MAX_BYTES', 25 * 1024 * 1024),
        maxFields: 100,
        uploadDir: incomingFolder(),
      },
      onError: refuseUnreadableBody,
    },
  },
  'global::remove-temporary-files',
  'global::workable-bodies',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default middlewares;
