import { createAuditController } from './audit';
import { createDocumentsController } from './documents';
import { createJoinPageController } from './join-page';
import { createManagementController } from './management';
import { createMeController } from './me';
import { createOverviewController } from './overview';

export const controllers = {
  audit: createAuditController,
  documents: createDocumentsController,
  joinPage: createJoinPageController,
  management: createManagementController,
  me: createMeController,
  overview: createOverviewController,
};
