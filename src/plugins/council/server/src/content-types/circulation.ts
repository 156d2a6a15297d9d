import { flag, instant, json, longText, needed, recordType, text, whole } from './record-type';

export const circulation = recordType(
  {
    singular: 'circulation',
    plural: 'circulations',
    displayName: 'Circulated vote',
    description: 'A question that is put to the seats in writing, between two meetings',
  },
  {
    councilId: needed(text),
    state: needed(text),
    version: { ...whole, default: 1 },
    title: needed(text),
    motion: needed(longText),
    isConfidential: flag,
    rule: needed(json),
    quorumRule: needed(json),
    base: needed(json),
    recused: json,
    openedAt: needed(instant),
    deadline: needed(instant),
    needsAction: { type: 'boolean', default: true },
    leadSeat: text,
    dueDay: { type: 'date' },
    report: json,
    closedAt: instant,
    notedIn: text,
  },
  { indexes: [['council_id', 'state']] },
);

export const circulationAnswer = recordType(
  {
    singular: 'circulation-answer',
    plural: 'circulation-answers',
    displayName: 'Answer to a circulated vote',
    description: 'What a seat answered in writing',
  },
  {
    circulationId: needed(text),
    seatId: needed(text),
    choice: needed(text),
    answeredBy: needed(text),
    at: needed(instant),
  },
  { unique: [['circulation_id', 'seat_id']] },
);
