import { err, ok } from '@hamresan/kit';

import { reportedProgress } from '../../domain/resolutions/progress';
import type { Effect, MoveRequest } from '../move';
import type { Ports } from '../ports';
import type { ResolutionRow } from '../rows';
import { idsIn, textIn } from './input';

type ResolutionEffect = Effect<ResolutionRow>;
type Doing = Readonly<{ ports: Ports; row: ResolutionRow; request: MoveRequest }>;

async function writeReport({ ports, row, request }: Doing, said: { percent: number; evidence: readonly string[] }) {
  const { tables, actor, now } = ports;
  const who = { by: actor.label, at: now(), seatId: row.leadSeat };
  await tables.reports.add({ ...said, ...who, resolutionId: row.id, note: request.reason || null });
}

/** How far it is, with what shows it; less than before only with an explanation (RS8, RS9, I42). */
export const report: ResolutionEffect = async (doing) => {
  const { row, request } = doing;
  const evidence = idsIn(request.input, 'evidence');
  if (evidence === null) return err({ code: 'field-invalid', field: 'evidence' });
  const wanted = { percent: request.input['percent'] as number, explanation: request.reason };
  const percent = reportedProgress(row.percent, wanted);
  if (!percent.ok) return percent;
  await writeReport(doing, { percent: percent.value, evidence });
  return ok({ percent: percent.value });
};

/** What holds it up is read under its follow-up, like a report (RS10). */
export const block: ResolutionEffect = async (doing) => {
  await writeReport(doing, { percent: doing.row.percent, evidence: [] });
  return ok({});
};

const DONE = 100;

/** The lead says that it is done. How far it is changes when somebody else has seen it (RS15, I41). */
export const reportDone: ResolutionEffect = async (doing) => {
  const evidence = idsIn(doing.request.input, 'evidence');
  if (evidence === null) return err({ code: 'field-invalid', field: 'evidence' });
  await writeReport(doing, { percent: DONE, evidence });
  return ok({ doneAt: doing.ports.now() });
};

/** Not done after all, and counted (RS16). */
export const giveBack: ResolutionEffect = ({ row }) =>
  Promise.resolve(ok({ returned: row.returned + 1, doneAt: null }));

export const verify: ResolutionEffect = ({ ports }) => Promise.resolve(ok({ percent: DONE, verifiedAt: ports.now() }));

/** The rest goes on (RS18, RS19). */
export const goOn: ResolutionEffect = () => Promise.resolve(ok({ doneAt: null }));

/** A meeting has heard that it is done (RS20). */
export const close: ResolutionEffect = ({ row, request }) =>
  Promise.resolve(ok({ notedIn: textIn(request.input, 'notedIn') || row.notedIn }));

/** The council has given it up, and says where (RS23). */
export const giveUp: ResolutionEffect = ({ request }) =>
  Promise.resolve(ok({ decidedIn: textIn(request.input, 'decidedIn') }));
