import { flag, instant, json, longText, needed, recordType, text, whole } from './record-type';

export const meeting = recordType(
  {
    singular: 'meeting',
    plural: 'meetings',
    displayName: 'Meeting',
    description: 'A council meets, on a day of the Jalali calendar',
  },
  {
    councilId: needed(text),
    kind: needed(text),
    state: needed(text),
    version: { ...whole, default: 1 },
    jalaliYear: needed(whole),
    jalaliMonth: needed(whole),
    startsAt: needed(instant),
    endsAt: needed(instant),
    zone: needed(text),
    place: text,
    link: text,
    reason: longText,
    urgencyReason: longText,
    holidayAccepted: flag,
    isRetroactive: flag,
    sequence: { ...whole, default: 0 },
    number: whole,
    numberYear: whole,
    proposalDeadline: instant,
    agendaFreezeAt: instant,
    convokeBy: instant,
    convokedAt: instant,
    openedAt: instant,
    endedAt: instant,
    closedAt: instant,
    quorumBase: json,
    agendaVersion: { ...whole, default: 0 },
    continues: text,
  },
  { indexes: [['council_id', 'starts_at'], ['council_id', 'jalali_year', 'jalali_month'], ['state']] },
);

export const agendaItem = recordType(
  {
    singular: 'agenda-item',
    plural: 'agenda-items',
    displayName: 'Agenda item',
    description: 'What a council is asked to decide, to elect, or to hear',
  },
  {
    councilId: needed(text),
    meetingId: text,
    state: needed(text),
    version: { ...whole, default: 1 },
    kind: needed(text),
    title: needed(text),
    text: longText,
    motion: longText,
    amendedText: longText,
    agencyId: text,
    agencyName: text,
    isConfidential: flag,
    isLate: flag,
    standing: text,
    minutesOf: text,
    order: { ...whole, default: 0 },
    numberMain: whole,
    numberSub: whole,
    submittedAt: instant,
    predecessor: text,
    carryCount: { ...whole, default: 0 },
    firstMeeting: text,
    isCarriedOver: flag,
    startedAt: instant,
    endedAt: instant,
    recusedSeats: json,
    referredTo: text,
    leadSeat: text,
    dueDay: { type: 'date' },
    needsAction: { type: 'boolean', default: true },
    proposerInformedAt: instant,
    followUp: json,
  },
  { indexes: [['meeting_id'], ['council_id', 'state'], ['agency_id']], unique: [['predecessor']] },
);

export const agendaVersion = recordType(
  {
    singular: 'agenda-version',
    plural: 'agenda-versions',
    displayName: 'Agenda version',
    description: 'An agenda as people were invited with it',
  },
  { meetingId: needed(text), version: needed(whole), entries: needed(json), at: needed(instant) },
  { unique: [['meeting_id', 'version']] },
);

export const invitationAnswer = recordType(
  {
    singular: 'invitation-answer',
    plural: 'invitation-answers',
    displayName: 'Answer to an invitation',
    description: 'What a seat answered to an invitation; the newest of a seat counts',
  },
  {
    meetingId: needed(text),
    seatId: needed(text),
    sequence: needed(whole),
    answer: needed(text),
    note: longText,
    at: needed(instant),
    by: needed(text),
  },
  { indexes: [['meeting_id']] },
);

export const poll = recordType(
  {
    singular: 'poll',
    plural: 'polls',
    displayName: 'Poll',
    description: 'A question to the council, under a rule that is fixed before it opens',
  },
  {
    councilId: needed(text),
    meetingId: needed(text),
    itemId: needed(text),
    state: needed(text),
    version: { ...whole, default: 1 },
    question: needed(longText),
    order: { ...whole, default: 1 },
    purpose: needed(text),
    rule: needed(json),
    isSecret: flag,
    isOnPaper: flag,
    mayRecast: flag,
    openedAt: instant,
    closesAt: instant,
    closedAt: instant,
    result: text,
    castingVote: text,
    snapshot: json,
    supersedes: text,
  },
  { indexes: [['meeting_id', 'state'], ['item_id']] },
);

export const ballot = recordType(
  {
    singular: 'ballot',
    plural: 'ballots',
    displayName: 'Ballot',
    description: 'What a seat voted, where votes are named',
  },
  {
    pollId: needed(text),
    seatId: needed(text),
    /** 0 for the one that counts, then backwards: what was cast before stays. */
    recast: { ...whole, default: 0 },
    choice: needed(text),
    castBy: needed(text),
    castAt: needed(instant),
    right: needed(json),
  },
  { unique: [['poll_id', 'seat_id', 'recast']] },
);

export const pollVoter = recordType(
  {
    singular: 'poll-voter',
    plural: 'poll-voters',
    displayName: 'Voter',
    description: 'That a seat voted in a secret ballot; never what',
  },
  { pollId: needed(text), seatId: needed(text) },
  { unique: [['poll_id', 'seat_id']] },
);

export const minutes = recordType(
  {
    singular: 'minutes',
    plural: 'minutes-documents',
    displayName: 'Minutes',
    description: 'What was recorded of a meeting, and what somebody wrote about it',
  },
  {
    councilId: needed(text),
    meetingId: needed(text),
    state: needed(text),
    version: { ...whole, default: 1 },
    edition: { ...whole, default: 1 },
    amends: text,
    draftedBy: text,
    objectionsUntil: instant,
    readyAt: instant,
    approvedAt: instant,
    approvedIn: text,
    publishedAtFirst: instant,
    unpublishedAt: instant,
    document: json,
    documentHash: text,
    pdfHash: text,
    publicPdfHash: text,
  },
  { indexes: [['meeting_id'], ['state']] },
);

export const minutesSection = recordType(
  {
    singular: 'minutes-section',
    plural: 'minutes-sections',
    displayName: 'Section of minutes',
    description: 'Facts beside the text about them',
  },
  {
    minutesId: needed(text),
    key: needed(text),
    order: needed(whole),
    facts: json,
    text: longText,
    isWithoutDiscussion: flag,
    writtenBy: text,
    version: { ...whole, default: 1 },
  },
  { unique: [['minutes_id', 'key']] },
);

export const objection = recordType(
  {
    singular: 'objection',
    plural: 'objections',
    displayName: 'Objection',
    description: 'What a seat holds against a section of the minutes',
  },
  {
    minutesId: needed(text),
    edition: needed(whole),
    section: needed(text),
    seatId: needed(text),
    text: needed(longText),
    at: needed(instant),
    answer: longText,
    isAccepted: { type: 'boolean' },
    answeredAt: instant,
  },
  { indexes: [['minutes_id']] },
);

export const paper = recordType(
  {
    singular: 'paper',
    plural: 'papers',
    displayName: 'Paper',
    description: 'The bytes of approved minutes, as they were signed',
  },
  { minutesId: needed(text), kind: needed(text), hash: needed(text), content: needed(longText) },
  { unique: [['minutes_id', 'kind']] },
);
