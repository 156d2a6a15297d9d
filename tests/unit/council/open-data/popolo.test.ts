import { popolo } from '../../../../src/plugins/council/server/src/domain/open-data/popolo';
import type { FullPoll, FullRecords } from '../../../../src/plugins/council/server/src/domain/publication/full-record';
import { publicRecords } from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import {
  someAgency,
  someCounts,
  someItem,
  someMeeting,
  somePoll,
  someRecords,
  someRules,
  someSeat,
} from '../../../builders/council-records.builder';
import { only } from '../../../support/council-outputs';
import { findSchemas, popoloSchemas } from '../../../support/published-schemas';

const inPopolo = (overrides: Partial<FullRecords> = {}) => popolo(publicRecords(someRecords(overrides), someRules()));

const withPoll = (overrides: Partial<FullPoll>): Partial<FullRecords> => ({
  meetings: [someMeeting({ items: [someItem({ polls: [somePoll(overrides)] })] })],
});

describe('a vote', () => {
  it('is this event', () => {
    expect(only(inPopolo().vote_events)).toEqual({
      id: 'poll-bulletin',
      identifier: 'poll-bulletin',
      motion_id: 'motion-poll-bulletin',
      organization_id: 'council',
      legislative_session_id: 'meeting-mehr',
      classification: 'named',
      start_date: '2026-10-20T07:10:00Z',
      end_date: '2026-10-20T07:12:00Z',
      result: 'pass',
      group_results: [],
      counts: [
        { option: 'yes', value: 17 },
        { option: 'no', value: 2 },
        { option: 'abstain', value: 1 },
        { option: 'not voting', value: 0 },
        { option: 'absent', value: 11 },
        { option: 'recused', value: 0 },
      ],
      votes: [
        {
          vote_event_id: 'poll-bulletin',
          voter_id: 'agency-water',
          voter: { id: 'agency-water', name: 'شرکت آب و فاضلاب' },
          role: 'مدیر روابط عمومی آبفا',
          option: 'yes',
        },
      ],
      created_at: '2026-10-01T08:00:00Z',
      updated_at: '2026-10-02T08:00:00Z',
    });
  });

  it('that was secret has counts and no votes', () => {
    expect(only(inPopolo(withPoll({ isSecret: true })).vote_events)).toMatchObject({
      classification: 'secret',
      votes: [],
      counts: [{ option: 'yes', value: 17 }, {}, {}, {}, {}, {}],
    });
  });

  it('that was secret and unanimous has a result alone', () => {
    const { vote_events: events } = inPopolo(withPoll({ isSecret: true, counts: someCounts({ yes: 20 }) }));

    expect(only(events)).toMatchObject({ result: 'pass', counts: [], votes: [] });
  });

  it.each([
    ['adopted', 'pass'],
    ['rejected', 'fail'],
    ['tie', null],
    ['no-result', null],
  ] as const)('that is %s is %s', (outcome, expected) => {
    expect(only(inPopolo(withPoll({ outcome })).vote_events)).toHaveProperty('result', expected);
  });

  it.each([
    ['yes', 'yes'],
    ['no', 'no'],
    ['abstain', 'abstain'],
    ['not-voting', 'not voting'],
    ['absent', 'absent'],
    ['excused', 'excused'],
    ['recused', 'recused'],
  ] as const)('that is %s is spelled %s in Popolo', (option, expected) => {
    const ballot = { agencyId: 'agency-water', agencyName: 'آبفا', office: 'مدیر', option };

    expect(only(inPopolo(withPoll({ ballots: [ballot] })).vote_events).votes).toEqual([
      expect.objectContaining({ option: expected }),
    ]);
  });
});

describe('a motion', () => {
  it('has the question and the majority that it needed', () => {
    expect(only(inPopolo().motions)).toMatchObject({
      id: 'motion-poll-bulletin',
      text: 'خبرنامهٔ مشترک هر ماه منتشر شود؟',
      identifier: '1',
      classification: 'decision',
      date: '2026-10-20T07:12:00Z',
      requirement: '2/3 of entitled',
      result: 'pass',
    });
  });
});

describe('an organization', () => {
  it('that is no more is there with its days and former names', () => {
    const agencies = [someAgency({ endedOn: '2020-03-19' })];

    expect(inPopolo({ agencies }).organizations[1]).toMatchObject({
      founding_date: '1990-12-31',
      dissolution_date: '2020-03-19',
      other_names: [
        { name: 'سازمان آب', end_date: '1990-12-30' },
        { name: 'آبفا', note: 'short name' },
      ],
    });
  });

  it('[I52] stands where the Persian alphabet has it, behind the council', () => {
    const names = ['گاز', 'برق', 'آموزش', 'پست', 'ورزش', 'هلال احمر', 'کشاورزی'];
    const agencies = names.map((name) => someAgency({ documentId: name, name }));

    const { organizations } = inPopolo({ agencies });

    expect(organizations.slice(1).map(({ name }) => name)).toEqual([
      'آموزش',
      'برق',
      'پست',
      'کشاورزی',
      'گاز',
      'ورزش',
      'هلال احمر',
    ]);
  });
});

describe('an office', () => {
  it('[I45] is the person, and holds the post on behalf of its agency', () => {
    const { people, posts, memberships } = inPopolo();

    expect(only(people)).toMatchObject({ id: 'office-seat-water', name: 'مدیر روابط عمومی آبفا' });
    expect(only(posts)).toMatchObject({ id: 'seat-water', label: 'مدیر روابط عمومی آبفا', organization_id: 'council' });
    expect(only([...memberships])).toMatchObject({
      person_id: 'office-seat-water',
      post_id: 'seat-water',
      on_behalf_of_id: 'agency-water',
    });
  });
});

describe('a meeting', () => {
  it('has its items as parts, and of a closed one nothing but the place', () => {
    const items = [someItem(), someItem({ documentId: 'item-secret', number: '2', isConfidential: true })];

    expect(only([...inPopolo({ meetings: [someMeeting({ items })] }).events]).children).toMatchObject([
      { id: 'item-bulletin', name: 'خبرنامهٔ مشترک دستگاه‌ها', parent_id: 'meeting-mehr' },
      { id: 'item-secret', name: 'غیرعلنی', identifiers: [{ scheme: 'agenda', identifier: '2' }] },
    ]);
  });

  it.each([
    ['scheduled', 'tentative'],
    ['convoked', 'confirmed'],
    ['closed', 'confirmed'],
    ['cancelled', 'cancelled'],
  ] as const)('that is %s is %s', (state, status) => {
    expect(only([...inPopolo({ meetings: [someMeeting({ state })] }).events])).toHaveProperty('status', status);
  });
});

const TYPES = {
  organizations: 'organization',
  people: 'person',
  posts: 'post',
  memberships: 'membership',
  events: 'event',
  motions: 'motion',
  vote_events: 'vote_event',
} as const satisfies Record<keyof ReturnType<typeof popolo>, string>;

const schemas = findSchemas();

(schemas === null ? describe.skip : describe)('against the published schemas of Popolo', () => {
  const complaints = schemas === null ? () => [] : popoloSchemas(schemas);
  const everything = inPopolo({
    agencies: [someAgency(), someAgency({ documentId: 'agency-old', startedOn: null, parentId: 'agency-water' })],
    seats: [someSeat(), someSeat({ documentId: 'seat-old', endedOn: '2026-03-20' })],
    ...withPoll({ closedAt: null, outcome: 'no-result' }),
  });
  const lists = Object.entries(TYPES) as [keyof typeof TYPES, string][];

  it.each(lists)('%s are right', (list, type) => {
    const objects: readonly unknown[] = everything[list];

    expect(objects).not.toEqual([]);
    expect(objects.flatMap((object) => complaints(type, object))).toEqual([]);
  });

  it('a wrong field is seen', () => {
    expect(complaints('organization', { ...everything.organizations[0], title: 'شورا' })).not.toEqual([]);
  });
});
