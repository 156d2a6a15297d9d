import auditEntry from './audit-entry/schema.json';
import auditHead from './audit-head/schema.json';
import fileUse from './file-use/schema.json';
import invitation from './invitation/schema.json';
import membership from './membership/schema.json';
import share from './share/schema.json';
import suspension from './suspension/schema.json';

export const contentTypes = {
  membership: { schema: membership },
  invitation: { schema: invitation },
  suspension: { schema: suspension },
  share: { schema: share },
  'file-use': { schema: fileUse },
  'audit-entry': { schema: auditEntry },
  'audit-head': { schema: auditHead },
};
