/** What is known of an agency that ended: into whom it went (I40). */
export type EndedAgency = Readonly<{ id: string; endedAt: string; successors: readonly string[] }>;

export type Reassignment =
  | Readonly<{ way: 'propose-transfer'; to: string }>
  | Readonly<{ way: 'ask-secretary'; candidates: readonly string[] }>
  | Readonly<{ way: 'ask-council' }>;

/**
 * Who takes over what an agency had in hand when it ended: its one successor is proposed, of several the secretary
 * chooses, and where there is none the council hears of it as an item of its own. Nobody takes over in silence.
 */
export function reassignmentOf({ successors }: EndedAgency): Reassignment {
  const [only, ...others] = successors;
  if (only === undefined) return { way: 'ask-council' };
  return others.length === 0 ? { way: 'propose-transfer', to: only } : { way: 'ask-secretary', candidates: successors };
}
