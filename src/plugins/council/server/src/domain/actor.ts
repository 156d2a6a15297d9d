import type { CouncilRole } from './roles';

/** What somebody does for an agency: its words are those of whoever keeps the accounts. */
export type AgencyRole = 'officer' | 'editor' | 'head';

/** On whose behalf a use case runs. */
export type CouncilActor = Readonly<{
  /** `panel:3`, `api:7`, `system:reminders`, `public`. */
  label: string;
  staff: readonly ('secretary' | 'chair')[];
  agencies: readonly Readonly<{ agencyId: string; role: AgencyRole }>[];
  isSystem: boolean;
}>;

export const NOBODY: CouncilActor = { label: 'public', staff: [], agencies: [], isSystem: false };

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

/** Council staff and the house itself see everything of the council; others what is public, and their own. */
export const seesAll = ({ staff, isSystem }: CouncilActor): boolean => isSystem || staff.length > 0;
