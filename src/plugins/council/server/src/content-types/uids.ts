/** The plugin's own tables. */
export const UID = {
  council: 'plugin::council.council',
  byLaws: 'plugin::council.by-laws',
  seat: 'plugin::council.seat',
  mandate: 'plugin::council.mandate',
  meeting: 'plugin::council.meeting',
  agendaItem: 'plugin::council.agenda-item',
  agendaVersion: 'plugin::council.agenda-version',
  attendance: 'plugin::council.attendance-event',
  poll: 'plugin::council.poll',
  ballot: 'plugin::council.ballot',
  pollVoter: 'plugin::council.poll-voter',
  minutes: 'plugin::council.minutes',
  minutesSection: 'plugin::council.minutes-section',
  objection: 'plugin::council.objection',
  resolution: 'plugin::council.resolution',
  report: 'plugin::council.resolution-report',
  extension: 'plugin::council.resolution-extension',
  link: 'plugin::council.resolution-link',
  consent: 'plugin::council.consent',
  counter: 'plugin::council.counter',
  message: 'plugin::council.outbox-message',
  auditEntry: 'plugin::council.audit-entry',
  auditHead: 'plugin::council.audit-head',
} as const;

export type TableName = keyof typeof UID;
