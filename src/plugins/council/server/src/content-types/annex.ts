import { instant, longText, needed, recordType, text, whole } from './record-type';

export const annex = recordType(
  {
    singular: 'annex',
    plural: 'annexes',
    displayName: 'Annex',
    description: 'A file that hangs on an agenda item',
  },
  {
    itemId: needed(text),
    name: needed(text),
    mime: needed(text),
    size: needed(whole),
    sha256: needed(text),
    sha512: needed(text),
    /** Where its bytes are: an item that goes on for another one has the same. */
    contentId: needed(text),
    addedBy: needed(text),
    addedAt: needed(instant),
    /** When the public was first shown it: from then on it stays. */
    shownAt: instant,
    removedBy: text,
    removedAt: instant,
  },
  { indexes: [['item_id'], ['content_id']] },
);

export const annexContent = recordType(
  {
    singular: 'annex-content',
    plural: 'annex-contents',
    displayName: 'Content of an annex',
    description: 'The bytes of annexes, in base64; nothing where the last annex that had them was removed',
  },
  { content: longText },
);
