/** The plugin's own tables, and those of Strapi that it works on. */
export const UID = {
  membership: 'plugin::agency-scope.membership',
  invitation: 'plugin::agency-scope.invitation',
  suspension: 'plugin::agency-scope.suspension',
  share: 'plugin::agency-scope.share',
  fileUse: 'plugin::agency-scope.file-use',
  auditEntry: 'plugin::agency-scope.audit-entry',
  auditHead: 'plugin::agency-scope.audit-head',
  file: 'plugin::upload.file',
  folder: 'plugin::upload.folder',
  panelUser: 'admin::user',
  panelRole: 'admin::role',
  apiUser: 'plugin::users-permissions.user',
  apiRole: 'plugin::users-permissions.role',
} as const;
