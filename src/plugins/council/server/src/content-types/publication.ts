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

export const feedToken = recordType(
  {
    singular: 'feed-token',
    plural: 'feed-tokens',
    displayName: 'Feed token',
    description: "The hash of the address of somebody's own calendar feed",
  },
  { councilId: needed(text), account: needed(text), agencyId: text, hash: needed(text), revokedAt: instant },
  { unique: [['hash']], indexes: [['account']] },
);
