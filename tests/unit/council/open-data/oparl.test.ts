import { oparlList, oparlObjectById } from '../../../../src/plugins/council/server/src/domain/open-data/oparl';
import type { OParlList, OParlObject } from '../../../../src/plugins/council/server/src/domain/open-data/oparl-object';
import type { FullRecords } from '../../../../src/plugins/council/server/src/domain/publication/full-record';
import { publicRecords } from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import {
  someFile,
  someItem,
  someMeeting,
  someRecords,
  someResolution,
  someRules,
} from '../../../builders/council-records.builder';
import { ADDRESSES, only } from '../../../support/council-outputs';

const API = ADDRESSES.api;
const EVERYTHING = { modified_since: '2000-01-01T00:00:00+00:00' };

const sourceOf = (overrides: Partial<FullRecords> = {}) => ({
  records: publicRecords(someRecords(overrides), someRules()),
  addresses: ADDRESSES,
});

function listed(list: OParlList, overrides: Partial<FullRecords> = {}, query = {}): readonly OParlObject[] {
  const page = oparlList(sourceOf(overrides), list, query);
  if (!page.ok) throw new Error(page.error.code);
  return page.value.data;
}

const WITHDRAWN = { state: 'withdrawn', at: '2026-11-01T08:00:00.000Z' } as const;

describe('a meeting', () => {
  it('is this object', () => {
    const meetings = [someMeeting({ items: [], invitation: null })];

    expect(listed('meetings', { meetings, resolutions: [] })).toEqual([
      {
        id: `${API}/meetings/meeting-mehr`,
        type: 'https://schema.oparl.org/1.1/Meeting',
        name: 'جلسهٔ ۱۲ شورا',
        meetingState: 'durchgeführt',
        'fa-council:meetingStateLabel': 'برگزارشده',
        keyword: ['regular', 'closed'],
        start: '2026-10-20T06:30:00+00:00',
        end: '2026-10-20T08:30:00+00:00',
        location: {
          id: `${API}/locations/meeting-mehr`,
          type: 'https://schema.oparl.org/1.1/Location',
          description: 'سالن همایش استانداری',
          created: '2026-10-01T08:00:00+00:00',
          modified: '2026-10-22T08:00:00+00:00',
        },
        organization: [`${API}/organizations/council`],
        participant: [`${API}/people/seat-water`],
        resultsProtocol: {
          id: `${API}/files/file-minutes`,
          type: 'https://schema.oparl.org/1.1/File',
          name: 'پیوست',
          fileName: 'annex.pdf',
          mimeType: 'application/pdf',
          date: '2026-10-01',
          size: 12_345,
          sha512Checksum: 'ab'.repeat(64),
          accessUrl: 'https://example.org/files/minutes.pdf',
          downloadUrl: 'https://example.org/files/annex.pdf?download',
          created: '2026-10-01T08:00:00+00:00',
          modified: '2026-10-02T08:00:00+00:00',
        },
        web: 'https://example.org/council/meetings/meeting-mehr',
        cancelled: false,
        created: '2026-10-01T08:00:00+00:00',
        modified: '2026-10-22T08:00:00+00:00',
      },
    ]);
  });

  it.each([
    ['scheduled', null, 'terminiert'],
    ['convoked', null, 'eingeladen'],
    ['held', null, 'eingeladen'],
    ['minutes-review', null, 'eingeladen'],
    ['closed', someMeeting().minutes, 'durchgeführt'],
  ] as const)('[I45] that is %s, minutes or none, is in the words of OParl: %#', (state, minutes, expected) => {
    expect(listed('meetings', { meetings: [someMeeting({ state, minutes })] })).toEqual([
      expect.objectContaining({ meetingState: expected }),
    ]);
  });

  it('that is cancelled says so', () => {
    expect(listed('meetings', { meetings: [someMeeting({ state: 'cancelled' })] })).toEqual([
      expect.objectContaining({ cancelled: true }),
    ]);
  });

  it('is as new as the newest thing inside of it', () => {
    const resolutions = [someResolution({ updatedAt: '2026-12-01T08:00:00.000Z' })];

    expect(listed('meetings', { resolutions })).toEqual([
      expect.objectContaining({ modified: '2026-12-01T08:00:00+00:00' }),
    ]);
  });
});

describe('an item', () => {
  it('[I13] that is confidential has a number, an order, and that it is not public', () => {
    const items = [someItem(), someItem({ documentId: 'item-secret', number: '2', isConfidential: true })];

    expect(listed('agenda-items', { meetings: [someMeeting({ items })] })[1]).toEqual({
      id: `${API}/agenda-items/item-secret`,
      type: 'https://schema.oparl.org/1.1/AgendaItem',
      meeting: `${API}/meetings/meeting-mehr`,
      number: '2',
      name: 'غیرعلنی',
      order: 1,
      public: false,
      created: '2026-10-01T08:00:00+00:00',
      modified: '2026-10-22T08:00:00+00:00',
    });
  });

  it('has its resolution, its votes and what became of it', () => {
    expect(only(listed('agenda-items'))).toMatchObject({
      name: 'خبرنامهٔ مشترک دستگاه‌ها',
      result: 'Unverändert beschlossen',
      'fa-council:resultLabel': 'تصویب شد',
      resolutionText: 'خبرنامهٔ مشترک هر ماه منتشر می‌شود.',
      consultation: `${API}/consultations/item-bulletin`,
      'fa-council:voteEvent': [
        {
          id: 'poll-bulletin',
          result: 'pass',
          requirement: '2/3 of entitled',
          quorum: { base: 31, needed: 16, present: 20 },
        },
      ],
      'fa-council:followUp': [
        {
          number: '12/1405',
          status: 'in-progress',
          leadAgency: `${API}/organizations/agency-water`,
          dueOn: '2026-12-21',
          dueOnJalali: '1405/09/30',
        },
      ],
    });
  });

  it('has no reference back inside of its meeting, and one by itself', () => {
    const [inside] = only(listed('meetings'))['agendaItem'] as OParlObject[];

    expect(inside).not.toHaveProperty('meeting');
    expect(only(listed('agenda-items'))).toHaveProperty('meeting', `${API}/meetings/meeting-mehr`);
  });
});

describe('a proposal that was postponed', () => {
  it('is one paper with a consultation for each time', () => {
    const meetings = [
      someMeeting({ documentId: 'first', items: [someItem({ documentId: 'item-first', state: 'postponed' })] }),
      someMeeting({ documentId: 'second', items: [someItem({ documentId: 'item-second' })] }),
    ];

    const paper = only(listed('papers', { meetings }));

    expect(paper['consultation']).toEqual([
      expect.objectContaining({ agendaItem: `${API}/agenda-items/item-first`, meeting: `${API}/meetings/first` }),
      expect.objectContaining({ agendaItem: `${API}/agenda-items/item-second`, meeting: `${API}/meetings/second` }),
    ]);
    expect(listed('consultations', { meetings })).toHaveLength(2);
  });
});

describe('people', () => {
  it('[I45] are offices: nobody is named and nobody is invented', () => {
    expect(only(listed('people'))).toMatchObject({ name: 'مدیر روابط عمومی آبفا' });
    expect(only(listed('memberships'))).toMatchObject({
      person: `${API}/people/seat-water`,
      organization: `${API}/organizations/council`,
      onBehalfOf: `${API}/organizations/agency-water`,
      role: 'عضو',
      votingRight: true,
      startDate: '2025-03-21',
    });
  });
});

describe('the council', () => {
  it('has the number of votes that the by-laws fix, whoever sits there', () => {
    expect(listed('organizations')[1]).toMatchObject({ memberCount: 1, votingMemberCount: 31 });
  });

  it('has its years as terms', () => {
    expect(listed('legislative-terms')).toEqual([
      expect.objectContaining({ name: '۱۴۰۵', startDate: '2026-03-21', endDate: '2027-03-20' }),
    ]);
  });
});

describe('a file', () => {
  it('is there once, with everything that shows it', () => {
    const meetings = [
      someMeeting({
        items: [someItem({ files: [someFile()] }), someItem({ documentId: 'item-other', files: [someFile()] })],
      }),
    ];

    expect(listed('files', { meetings }).filter(({ id }) => id.endsWith('/file-annex'))).toEqual([
      expect.objectContaining({ agendaItem: [`${API}/agenda-items/item-bulletin`, `${API}/agenda-items/item-other`] }),
    ]);
  });
});

describe('the address of a file', () => {
  it('is that of the house, where the house itself has it', () => {
    const own = { accessUrl: '/api/council/annexes/1', downloadUrl: '/api/council/annexes/1' };
    const meetings = [someMeeting({ items: [someItem({ files: [someFile(own)] })] })];

    const [file] = listed('files', { meetings }).filter(({ id }) => id.endsWith('/file-annex'));

    expect(file).toMatchObject({
      accessUrl: 'https://example.org/api/council/annexes/1',
      downloadUrl: 'https://example.org/api/council/annexes/1',
    });
  });
});

describe('what was withdrawn', () => {
  const meetings = [someMeeting({ publication: WITHDRAWN })];
  const tombstone = {
    id: `${API}/meetings/meeting-mehr`,
    type: 'https://schema.oparl.org/1.1/Meeting',
    deleted: true,
    created: '2026-10-01T08:00:00+00:00',
    modified: '2026-11-01T08:00:00+00:00',
  };

  it('[I45] answers at its address that it is deleted', () => {
    expect(oparlObjectById(sourceOf({ meetings }), 'meetings', 'meeting-mehr')).toEqual(tombstone);
  });

  it('[I45] is in the list of what changed, and in no other', () => {
    expect(listed('meetings', { meetings }, EVERYTHING)).toEqual([tombstone]);
    expect(listed('meetings', { meetings })).toEqual([]);
  });

  it('[I45] is not inside of other objects', () => {
    expect(JSON.stringify(listed('body', { meetings }))).not.toContain('deleted');
  });

  it('[I45] a file that something else still shows is not deleted', () => {
    const both = [someMeeting({ documentId: 'meeting-gone', publication: WITHDRAWN }), someMeeting()];

    const annex = listed('files', { meetings: both }, EVERYTHING).filter(({ id }) => id.endsWith('/file-annex'));

    expect(only(annex)).not.toHaveProperty('deleted');
  });

  it('what never was is not there', () => {
    expect(oparlObjectById(sourceOf(), 'meetings', 'nothing')).toBeNull();
  });
});
