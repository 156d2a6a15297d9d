import { day, instant, json, longText, needed, recordType, text, whole } from './record-type';

export const council = recordType(
  {
    singular: 'council',
    plural: 'councils',
    displayName: 'Council',
    description: 'Agencies that meet, decide and follow up',
  },
  {
    name: needed(text),
    nameEn: text,
    place: text,
    zone: needed(text),
  },
);

export const byLaws = recordType(
  {
    singular: 'by-laws',
    plural: 'by-laws-versions',
    displayName: 'By-laws',
    description: 'What a council has decided for itself; each change is a new version',
  },
  {
    councilId: needed(text),
    version: needed(whole),
    laws: needed(json),
    decidedIn: text,
    validFrom: needed(instant),
    enteredBy: needed(text),
  },
  { unique: [['council_id', 'version']] },
);

export const seat = recordType(
  {
    singular: 'seat',
    plural: 'seats',
    displayName: 'Seat',
    description: "An agency's place in a council, for a time",
  },
  {
    councilId: needed(text),
    agencyId: needed(text),
    agencyName: needed(text),
    email: text,
    validFrom: needed(instant),
    validTo: instant,
    suspendedFrom: instant,
    suspendedTo: instant,
    order: { ...whole, default: 0 },
  },
  { indexes: [['council_id'], ['agency_id']] },
);

export const mandate = recordType(
  {
    singular: 'mandate',
    plural: 'mandates',
    displayName: 'Mandate',
    description: 'Somebody acts for a seat, by a letter, for a time',
  },
  {
    seatId: needed(text),
    holder: needed(text),
    holderName: needed(text),
    letter: needed(text),
    validFrom: needed(instant),
    validTo: needed(instant),
    revokedAt: instant,
  },
  { indexes: [['seat_id'], ['holder']] },
);

export const proxy = recordType(
  {
    singular: 'proxy',
    plural: 'proxies',
    displayName: 'Proxy',
    description: 'A seat lets the seat of another agency vote for it, by a letter',
  },
  {
    councilId: needed(text),
    giverSeatId: needed(text),
    holderSeatId: needed(text),
    letter: needed(text),
    validFrom: needed(instant),
    validTo: instant,
    revokedAt: instant,
  },
  { indexes: [['council_id'], ['giver_seat_id'], ['holder_seat_id']] },
);

export const consent = recordType(
  {
    singular: 'consent',
    plural: 'consents',
    displayName: 'Consent',
    description: 'The second person who agrees to a move, and signatures',
  },
  {
    entity: needed(text),
    action: needed(text),
    role: needed(text),
    account: needed(text),
    at: needed(instant),
    usedAt: instant,
  },
  { indexes: [['entity', 'action']] },
);

export const counter = recordType(
  {
    singular: 'counter',
    plural: 'counters',
    displayName: 'Counter',
    description: 'The newest number that was given in a sequence',
  },
  { councilId: needed(text), year: needed(whole), kind: needed(text), newest: needed(whole) },
  { unique: [['council_id', 'year', 'kind']] },
);

export const message = recordType(
  {
    singular: 'outbox-message',
    plural: 'outbox-messages',
    displayName: 'Outbox message',
    description: 'What somebody is to be told, once',
  },
  {
    key: needed(text),
    councilId: text,
    event: needed(text),
    entity: needed(text),
    recipient: needed(text),
    subject: needed(text),
    body: needed(longText),
    calendar: longText,
    calendarMethod: text,
    sendAt: needed(instant),
    sentAt: instant,
    cancelledAt: instant,
    attempts: { ...whole, default: 0 },
    lastFault: text,
  },
  { unique: [['key']], indexes: [['sent_at', 'send_at'], ['entity'], ['council_id', 'send_at']] },
);

export const feedToken = recordType(
  {
    singular: 'feed-token',
    plural: 'feed-tokens',
    displayName: 'Feed token',
    description: 'An address at which a seat has its own calendar; of the address the hash alone',
  },
  {
    councilId: needed(text),
    seatId: needed(text),
    account: needed(text),
    label: text,
    hash: needed(text),
    madeAt: needed(instant),
    lastUsedDay: day,
    revokedAt: instant,
  },
  { unique: [['hash']], indexes: [['council_id', 'seat_id']] },
);

export const auditEntry = recordType(
  {
    singular: 'audit-entry',
    plural: 'audit-entries',
    displayName: 'Audit entry',
    description: 'Who moved what from where to where, as which seat, and why',
  },
  {
    sequence: needed(whole),
    at: needed(instant),
    actor: needed(text),
    asSeat: text,
    action: needed(text),
    entity: needed(text),
    requestId: text,
    payload: needed(longText),
    previousHash: needed(text),
    hash: needed(text),
  },
  { unique: [['sequence']], indexes: [['entity'], ['request_id']] },
);

export const auditHead = recordType(
  {
    singular: 'audit-head',
    plural: 'audit-heads',
    displayName: 'Audit head',
    description: 'The newest entry of the audit trail',
  },
  { sequence: needed(whole), hash: needed(text) },
);

export const attendance = recordType(
  {
    singular: 'attendance-event',
    plural: 'attendance-events',
    displayName: 'Attendance event',
    description: 'Somebody came, went, excused themselves or took over',
  },
  {
    meetingId: needed(text),
    seatId: needed(text),
    type: needed(text),
    at: needed(instant),
    recordedBy: needed(text),
    personId: text,
    note: text,
  },
  { indexes: [['meeting_id']] },
);
