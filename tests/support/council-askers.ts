import type { CouncilRole } from '../../src/plugins/council/server/src/domain/roles';
import type { Moved } from '../../src/plugins/council/server/src/services/moves';
import type { TestCouncil } from './council';
import type { House } from './house';
import {
  type Person,
  seat,
  someApiToken,
  someApiUser,
  someEditor,
  someOfficer,
  somePanelUser,
  somebody,
} from './people';

/** What somebody is to a thing that stands in a state; `null`: for them there is none. */
type RolesOf = (things: Moved, state: string) => readonly CouncilRole[] | null;

/**
 * An account, and what it is to the things of `inEveryState`: written here by hand, not asked of the product. `turnedAway`:
 * how it hears of a thing that is none for it.
 */
export type Asker = Readonly<{ person: Person; rolesOf: RolesOf; turnedAway: '404' | '403' }>;

export const ASKERS = [
  'secretary',
  'chair',
  'officer of the agency',
  'head of the agency',
  'editor of the agency',
  'officer of another agency',
  'officer without a seat',
  'outlet',
  'council editor',
  'read-only token',
  'super admin',
  'anybody',
] as const;
export type AskerName = (typeof ASKERS)[number];
export type Askers = Readonly<Record<AskerName, Asker>>;

const OFFICER = ['agency-editor', 'agency-head', 'representative'] as const;
/** Of minutes and resolutions agencies learn when they are through. */
const NOT_SEEN_YET: Readonly<Partial<Record<Moved, readonly string[]>>> = {
  meetings: ['planned'],
  minutes: ['generated', 'draft'],
  resolutions: ['draft'],
};

const staff =
  (role: 'secretary' | 'chair'): RolesOf =>
  () => [role];

/** Somebody of an agency with a seat: of these things, in the states that agencies see. */
const member =
  (roles: readonly CouncilRole[], seen: readonly Moved[]): RolesOf =>
  (things, state) =>
    seen.includes(things) && NOT_SEEN_YET[things]?.includes(state) !== true ? roles : null;

const nobody: RolesOf = () => null;

const OWN = ['meetings', 'agenda-items', 'minutes', 'resolutions'] as const;
const OF_ALL = ['meetings', 'minutes'] as const;

/** Everybody who may come to a door: the first two members of the council are the agency and another one. */
export async function everybody(house: House, { secretary, chair, members }: TestCouncil): Promise<Askers> {
  const [agency, other] = members;
  if (agency === undefined || other === undefined) throw new Error('The council has too few members.');
  const head = await someApiUser(house, 'agency-officer');
  await seat(house, head, { agencyId: agency.agencyId, role: 'head' });
  const known = (person: Person, rolesOf: RolesOf): Asker => ({ person, rolesOf, turnedAway: '404' });
  const stranger = async (person: Promise<Person> | Person) => known(await person, nobody);
  return {
    secretary: known(secretary, staff('secretary')),
    chair: known(chair, staff('chair')),
    'officer of the agency': known(agency.person, member(OFFICER, OWN)),
    'head of the agency': known(head, member(OFFICER, OWN)),
    'editor of the agency': known(await someEditor(house, agency.agencyId), member(['agency-editor'], OWN)),
    'officer of another agency': known(other.person, member(OFFICER, OF_ALL)),
    'officer without a seat': await stranger(someOfficer(house)),
    outlet: await stranger(someApiUser(house, 'outlet')),
    // Reads news, and works in no council: the panel has no such page for them.
    'council editor': { ...(await stranger(somePanelUser(house, 'council-editor'))), turnedAway: '403' },
    'read-only token': await stranger(someApiToken(house)),
    'super admin': await stranger(somePanelUser(house, 'strapi-super-admin')),
    anybody: await stranger(somebody(house)),
  };
}
