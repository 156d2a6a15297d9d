import { flag, instant, json, longText, needed, recordType, text, whole } from './record-type';

export const publication = recordType(
  {
    singular: 'publication',
    plural: 'publications',
    displayName: 'Publication',
    description: 'What the public was shown, as it was shown; a later one takes its place',
  },
  {
    councilId: needed(text),
    kind: needed(text),
    entityId: needed(text),
    version: needed(whole),
    record: needed(json),
    isWithdrawn: flag,
    reason: longText,
    at: needed(instant),
    by: needed(text),
  },
  { unique: [['kind', 'entity_id', 'version']], indexes: [['council_id']] },
);
