import { err, ok } from '@hamresan/kit';

import { agenciesOf } from '../../domain/actor';
import type { Choice } from '../../domain/votes/counts';
import type { Answer, Ports } from '../ports';
import type { CirculationRow } from '../rows';
import { belongs } from '../views/visible';
import { answersTo, isAsked } from './circulate';

type AskedSeat = Readonly<{
  seatId: string;
  agencyName: string;
  isMine: boolean;
  isRecused: boolean;
  hasAnswered: boolean;
  /** What it answered: told when it was counted, since nobody is to vote after others. */
  choice: Choice | null;
}>;

type CirculationInView = Omit<CirculationRow, 'base' | 'recused'> & Readonly<{ seats: readonly AskedSeat[] }>;

/** The questions of a council, the newest first, for whoever was asked. */
export async function circulationsView(ports: Ports, councilId: string): Answer<readonly CirculationInView[]> {
  if (!(await belongs(ports, councilId))) return err({ code: 'not-found' });
  const rows = await ports.tables.circulations.list({ councilId }, { orderBy: { openedAt: 'desc' } });
  return ok(await Promise.all(rows.filter((row) => isAsked(ports, row)).map((row) => inView(ports, row))));
}

async function inView(ports: Ports, { base, recused, ...row }: CirculationRow): Promise<CirculationInView> {
  const answers = await answersTo(ports, { ...row, base, recused });
  const isCounted = row.state === 'closed' || row.state === 'noted';
  const mine = agenciesOf(ports.actor);
  const seats = base.map(({ seatId, agencyId, agencyName }) => {
    const answer = answers.find((each) => each.seatId === seatId);
    return {
      seatId,
      agencyName,
      isMine: mine.includes(agencyId),
      isRecused: (recused ?? []).includes(seatId),
      hasAnswered: answer !== undefined,
      choice: isCounted ? (answer?.choice ?? null) : null,
    };
  });
  return { ...row, seats };
}
