import { ok } from '@hamresan/kit';

import { agenciesOf, rolesIn, seesAll } from '../../domain/actor';
import { RESOLUTION, type ResolutionFacts } from '../../domain/resolution.workflow';
import type { Effect, Movable } from '../move';
import type { Ports } from '../ports';
import type { ResolutionRow } from '../rows';
import { denyExtension, grantExtension, requestExtension } from './extension-effects';
import { accept, adopt, assign, loseLead, reassign } from './lead-effects';
import { takenBackBy } from './link-effects';
import { type Recipients, type ResolutionEvent, tellOf, toLead, toSecretariat, toVerifiers } from './messages';
import { block, close, giveBack, giveUp, goOn, report, reportDone, verify } from './report-effects';
import { resolutionFacts } from './resolution-facts';

type ResolutionEffect = Effect<ResolutionRow>;
/** Once the effect stands, people are told of it, in the same transaction (I46). */
const telling =
  (event: ResolutionEvent, recipients: Recipients, effect: ResolutionEffect): ResolutionEffect =>
  async (doing) => {
    const { ports, row } = doing;
    const change = await effect(doing);
    if (!change.ok) return change;
    const told = { ...row, ...change.value };
    await tellOf(ports, told, { event, recipients });
    return change;
  };

const nothing: ResolutionEffect = () => Promise.resolve(ok({}));

/** All 23 rows of the table: from the adoption of a resolution to its closing (5.5). */
export const RESOLUTION_MOVES: Movable<ResolutionRow, ResolutionFacts> = {
  kind: 'resolution',
  workflow: RESOLUTION,
  records: ({ tables }) => tables.resolutions,
  rolesOf: ({ actor }, row) => Promise.resolve(rolesOfAsker(actor, row)),
  factsOf: resolutionFacts,
  publicPartsOf: ({ id }) => [{ kind: 'resolution', id }],
  effects: {
    adopt,
    assign: telling('assigned', toLead, assign),
    accept,
    refuse: telling('refused', toSecretariat, nothing),
    'lose-lead': loseLead,
    reassign: telling('assigned', toLead, reassign),
    report,
    block,
    'request-extension': telling('extension-requested', toSecretariat, requestExtension),
    'grant-extension': telling('extension-granted', toLead, grantExtension),
    'deny-extension': telling('extension-denied', toLead, denyExtension),
    'report-done': telling('reported-done', toVerifiers, reportDone),
    return: telling('returned', toLead, giveBack),
    verify: telling('verified', toLead, verify),
    'verify-partly': telling('verified-partly', toLead, nothing),
    continue: goOn,
    close,
    supersede: telling('superseded', toLead, takenBackBy('supersedes')),
    repeal: telling('repealed', toLead, takenBackBy('repeals')),
    'declare-not-feasible': telling('not-feasible', toLead, giveUp),
  },
};

/**
 * Who sees a resolution here: staff, and whoever works for the agency that leads it, once it is adopted. To everybody
 * else, the seats that support it among them, there is none.
 */
function rolesOfAsker(actor: Ports['actor'], { state, leadAgencyId }: ResolutionRow) {
  const isLead = leadAgencyId !== null && agenciesOf(actor).includes(leadAgencyId);
  return seesAll(actor) || (isLead && state !== 'draft') ? rolesIn(actor, [leadAgencyId]) : null;
}
