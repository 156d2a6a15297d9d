/** The plugin's own tables, and those of Strapi that it works on. */
export const UID = {
  holiday: 'plugin::persian.holiday',
  holidayYear: 'plugin::persian.holiday-year',
  slug: 'plugin::persian.slug',
  textRun: 'plugin::persian.text-run',
  textChange: 'plugin::persian.text-change',
  file: 'plugin::upload.file',
  folder: 'plugin::upload.folder',
  panelUser: 'admin::user',
  apiUser: 'plugin::users-permissions.user',
} as const;
