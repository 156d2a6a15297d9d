import { day, flag, instant, json, longText, needed, recordType, text, whole } from './record-type';

export const resolution = recordType(
  {
    singular: 'resolution',
    plural: 'resolutions',
    displayName: 'Resolution',
    description: 'What was decided, who does it, until when',
  },
  {
    councilId: needed(text),
    meetingId: text,
    itemId: text,
    state: needed(text),
    version: { ...whole, default: 1 },
    kind: needed(text),
    number: whole,
    numberYear: whole,
    title: needed(text),
    text: needed(longText),
    needsAction: { type: 'boolean', default: true },
    leadSeat: text,
    leadAgencyId: text,
    leadName: text,
    supporting: json,
    adoptedAt: instant,
    dueDay: day,
    kpi: text,
    percent: { ...whole, default: 0 },
    isConfidential: flag,
    acceptBy: instant,
    isAcceptedByTime: flag,
    proposedLead: text,
    isTask: flag,
    notedIn: text,
    decidedIn: text,
    returned: { ...whole, default: 0 },
    lastEscalationDay: day,
    doneAt: instant,
    verifiedAt: instant,
  },
  { indexes: [['council_id', 'state'], ['meeting_id'], ['item_id'], ['lead_agency_id'], ['due_day']] },
);

export const report = recordType(
  {
    singular: 'resolution-report',
    plural: 'resolution-reports',
    displayName: 'Report',
    description: 'How far a resolution is, with evidence',
  },
  {
    resolutionId: needed(text),
    percent: needed(whole),
    note: longText,
    evidence: json,
    at: needed(instant),
    by: needed(text),
    seatId: text,
  },
  { indexes: [['resolution_id']] },
);

export const extension = recordType(
  {
    singular: 'resolution-extension',
    plural: 'resolution-extensions',
    displayName: 'Extension',
    description: 'More time, asked for and granted or not',
  },
  {
    resolutionId: needed(text),
    requestedDay: needed(day),
    fromDay: needed(day),
    toDay: needed(day),
    reason: needed(longText),
    outcome: needed(text),
    decidedBy: text,
    decidedAt: instant,
    decidedIn: text,
  },
  { indexes: [['resolution_id']] },
);

export const link = recordType(
  {
    singular: 'resolution-link',
    plural: 'resolution-links',
    displayName: 'Link',
    description: 'A later resolution amends, supersedes or repeals an earlier one',
  },
  { later: needed(text), earlier: needed(text), kind: needed(text) },
  { unique: [['later', 'earlier']] },
);
