import type { FullRecords } from '../../../../src/plugins/council/server/src/domain/publication/full-record';
import {
  someFile,
  someItem,
  someMeeting,
  somePoll,
  someProposal,
  someRecords,
  someResolution,
  someRules,
  someSeat,
} from '../../../builders/council-records.builder';
import { allOutputs } from '../../../support/council-outputs';

/** ASCII, so that no way of escaping changes it. */
const MARKER = 'SECRETMARKER';

const markedFile = someFile({
  documentId: 'file-secret',
  name: MARKER,
  fileName: `${MARKER}.pdf`,
  accessUrl: `https://example.org/files/${MARKER}.pdf`,
  downloadUrl: `https://example.org/files/${MARKER}.pdf?download`,
});

/** A house with an item that is marked wherever words can stand: title, text, annex, proposal, vote, resolution. */
function marked({ isConfidential }: Readonly<{ isConfidential: boolean }>): FullRecords {
  const item = someItem({
    documentId: 'item-secret',
    number: '2',
    title: MARKER,
    text: MARKER,
    isConfidential,
    files: [markedFile],
    proposal: someProposal({
      documentId: 'proposal-secret',
      title: MARKER,
      reference: MARKER,
      kind: MARKER,
      files: [markedFile],
    }),
    polls: [
      somePoll({
        documentId: 'poll-secret',
        question: MARKER,
        requirement: MARKER,
        ballots: [{ agencyId: 'agency-water', agencyName: MARKER, office: MARKER, option: 'yes' }],
      }),
    ],
  });
  const resolution = someResolution({
    documentId: 'resolution-secret',
    number: MARKER,
    title: MARKER,
    text: MARKER,
    lead: { id: 'agency-water', name: MARKER },
    supporting: [{ id: 'agency-water', name: MARKER }],
    agendaItem: { documentId: 'item-secret', isConfidential },
    file: markedFile,
  });
  return someRecords({
    meetings: [someMeeting({ items: [someItem(), item] })],
    resolutions: [someResolution(), resolution],
  });
}

const outputsOf = (records: FullRecords, rules = someRules()) => Object.entries(allOutputs(records, rules));

describe('a confidential item', () => {
  it.each(outputsOf(marked({ isConfidential: true })))('[I13] nothing of it is in: %s', (_name, text) => {
    expect(text).not.toContain(MARKER);
  });

  it.each(outputsOf(marked({ isConfidential: true }), someRules({ confidentialSlot: 'none' })))(
    '[I13] nothing of it is in, and it has no slot: %s',
    (_name, text) => {
      expect(text).not.toContain(MARKER);
      expect(text).not.toContain('غیرعلنی');
      expect(text).not.toContain('item-secret');
    },
  );

  it('[I13] is named in these when it is open, so that each of them could have told it', () => {
    const telling = outputsOf(marked({ isConfidential: false }))
      .filter(([, text]) => text.includes(MARKER))
      .map(([name]) => name);

    expect(telling).toEqual([
      'invitation',
      'announcement',
      'cancellation',
      'feed',
      'feed of a member',
      'todos',
      'todos of a member',
      'due days',
      'OParl meetings',
      'OParl agenda-items',
      'OParl papers',
      'OParl files',
      'Popolo',
      'registry JSON',
      'registry CSV',
      'registry RSS',
    ]);
  });
});

describe('what stays in the house', () => {
  const UNPUBLISHED = { state: 'unpublished' } as const;
  const records = someRecords({
    seats: [someSeat({ holderName: MARKER })],
    meetings: [
      someMeeting({
        minutes: { publication: UNPUBLISHED, file: markedFile },
        items: [
          someItem({
            polls: [somePoll({ question: MARKER })],
            files: [someFile({ name: MARKER, isConfidential: true })],
          }),
        ],
      }),
      someMeeting({
        documentId: 'meeting-draft',
        state: 'planned',
        publication: UNPUBLISHED,
        place: MARKER,
        items: [someItem({ title: MARKER, proposal: someProposal({ documentId: 'proposal-draft', title: MARKER }) })],
      }),
    ],
    resolutions: [someResolution({ state: 'draft', title: MARKER })],
  });

  it.each(outputsOf(records))(
    '[I45] drafts, minutes under review, votes before them, and names of people are not in: %s',
    (_name, text) => {
      expect(text).not.toContain(MARKER);
    },
  );
});
