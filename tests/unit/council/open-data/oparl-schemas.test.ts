import {
  oparlList,
  oparlObjectById,
  oparlSystem,
} from '../../../../src/plugins/council/server/src/domain/open-data/oparl';
import {
  OPARL_LISTS,
  type OParlList,
  type OParlObject,
} from '../../../../src/plugins/council/server/src/domain/open-data/oparl-object';
import { publicRecords } from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import {
  someAgency,
  someConvokedMeeting,
  someFile,
  someItem,
  someMeeting,
  somePoll,
  someRecords,
  someResolution,
  someRules,
} from '../../../builders/council-records.builder';
import { ADDRESSES } from '../../../support/council-outputs';
import { findSchemas, oparlSchemas } from '../../../support/published-schemas';

const LISTS = Object.keys(OPARL_LISTS) as OParlList[];

const WITHDRAWN = { state: 'withdrawn', at: '2026-11-01T08:00:00.000Z' } as const;

/** A house that has something in every field. */
const FULL = someRecords({
  agencies: [someAgency(), someAgency({ documentId: 'agency-old', parentId: 'agency-water', endedOn: '2020-03-19' })],
  meetings: [
    someMeeting({
      items: [
        someItem({ polls: [somePoll(), somePoll({ documentId: 'poll-secret', isSecret: true })] }),
        someItem({ documentId: 'item-secret', number: '2', isConfidential: true, proposal: null }),
      ],
    }),
    someConvokedMeeting({ documentId: 'meeting-aban', place: null, items: [] }),
    someMeeting({ documentId: 'meeting-azar', state: 'cancelled', minutes: null, items: [] }),
    someMeeting({ documentId: 'meeting-gone', publication: WITHDRAWN, items: [someItem({ documentId: 'item-gone' })] }),
  ],
  resolutions: [someResolution({ file: someFile({ documentId: 'file-resolution' }) })],
});

const source = { records: publicRecords(FULL, someRules()), addresses: ADDRESSES };

/** What is in a list, and what was withdrawn from it if that is asked for. */
function listed(list: OParlList, query = {}): readonly OParlObject[] {
  const page = oparlList(source, list, query);
  if (!page.ok) throw new Error(page.error.code);
  return page.value.data;
}

describe.each(LISTS)('every object of %s', (list) => {
  it('is found by its id', () => {
    const objects = listed(list, { modified_since: '2000-01-01T00:00:00+00:00' });
    const idOf = ({ id }: OParlObject) => decodeURIComponent(id.slice(`${ADDRESSES.api}/${list}/`.length));

    expect(objects.map((object) => oparlObjectById(source, list, idOf(object)))).toEqual(objects);
  });
});

const schemas = findSchemas();

(schemas === null ? describe.skip : describe)('against the published schemas of OParl 1.1', () => {
  const complaints = schemas === null ? () => [] : oparlSchemas(schemas);
  const objects = LISTS.flatMap((list) => listed(list).map((object) => ({ type: OPARL_LISTS[list], object })));

  it('the system is right', () => {
    expect(complaints('System', oparlSystem(source))).toEqual([]);
  });

  it.each(objects)('$type is right: $object.id', ({ type, object }) => {
    expect(complaints(type, object)).toEqual([]);
  });

  it('a wrong field is seen', () => {
    expect(complaints('Meeting', { ...listed('meetings')[0], place: 'سالن' })).not.toEqual([]);
  });
});
