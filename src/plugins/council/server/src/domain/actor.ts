import type { CouncilRole } from './roles';

/**
 * What somebody does for an agency: its words are those of whoever keeps the accounts. An `alternate` has a letter for the
 * agency's seat (I17): they speak for it in the council, and write nothing in the agency's name.
 */
type AgencyRole = 'officer' | 'editor' | 'head' | 'alternate';

export type AgencySeat = Readonly<{ agencyId: string; role: AgencyRole }>;

/** On whose behalf a use case runs. */
export type CouncilActor = Readonly<{
  /** `panel:3`, `api:7`, `system:reminders`, `letter` (whoever follows its link), `public`. */
  label: string;
  staff: readonly ('secretary' | 'chair')[];
  agencies: readonly AgencySeat[];
  isSystem: boolean;
}>;

export const NOBODY: CouncilActor = { label: 'public', staff: [], agencies: [], isSystem: false };

/** Whoever follows the link of a letter: the letter says for which seat. */
export const LETTER: CouncilActor = { ...NOBODY, label: 'letter' };

export const systemActor = (reason: string): CouncilActor => ({
  label: `system:${reason}`,
  staff: [],
  agencies: [],
  isSystem: true,
});

/** An officer answers for the agency's public relations and stands for it in the council; its head does as well. */
const ROLES_OF: Readonly<Record<AgencyRole, readonly CouncilRole[]>> = {
  editor: ['agency-editor'],
  officer: ['agency-editor', 'agency-head', 'representative'],
  head: ['agency-editor', 'agency-head', 'representative'],
  alternate: ['representative'],
};

export const agenciesOf = ({ agencies }: CouncilActor): readonly string[] => [
  ...new Set(agencies.map(({ agencyId }) => agencyId)),
];

/** In which roles somebody acts in a matter of these agencies. Of other agencies they are nobody. */
export function rolesIn(actor: CouncilActor, agencies: readonly (string | null)[]): readonly CouncilRole[] {
  const own = actor.agencies
    .filter(({ agencyId }) => agencies.includes(agencyId))
    .flatMap(({ role }) => ROLES_OF[role]);
  return [...new Set<CouncilRole>([...(actor.isSystem ? (['system'] as const) : []), ...actor.staff, ...own])];
}

/** Whether somebody writes in an agency's name. An alternate speaks for its seat, and does not. */
export const writesFor = (actor: CouncilActor, agencyId: string | null): boolean =>
  rolesIn(actor, [agencyId]).includes('agency-editor');

/** Whether somebody speaks for an agency's seat without a letter: whoever answers for the agency (I17). */
export const speaksByOffice = ({ agencies }: CouncilActor, agencyId: string): boolean =>
  agencies.some((own) => own.agencyId === agencyId && (own.role === 'officer' || own.role === 'head'));

/** Council staff and the house itself see everything of the council; others what is public, and their own. */
export const seesAll = ({ staff, isSystem }: CouncilActor): boolean => isSystem || staff.length > 0;
