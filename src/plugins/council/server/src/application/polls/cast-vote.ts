import { type Result, err, ok } from '@hamresan/kit';

import { rolesIn, seesAll, speaksByOffice } from '../../domain/actor';
import type { RollCall } from '../../domain/attendance/roll-call';
import type { Refusal } from '../../domain/refusal';
import { type CastingRight, castingRight } from '../../domain/seats/casting-right';
import { mayCast } from '../../domain/votes/ballots';
import type { Choice } from '../../domain/votes/counts';
import { baseOfMeeting } from '../meetings/meeting-quorum';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { PollRow } from '../rows';
import { proxiesOf, toMandate } from '../seats/delegations';
import { settingOf } from './move-poll';
import { rollOf } from './roll';

export const CHOICES = ['yes', 'no', 'abstain'] as const satisfies readonly Choice[];

export type Vote = Readonly<{ pollId: string; seatId: string; choice: Choice }>;

/**
 * Casts the vote of a seat (I23): whoever speaks for it, or in an open vote the secretary who writes down what was
 * shown. A secret vote nobody casts for others, and what was chosen is written nowhere beside who chose (I28).
 */
export async function castVote(
  ports: Ports,
  vote: Vote,
): Answer<Readonly<{ seatId: string; cast: 'first' | 'recast' }>> {
  const known = await ports.tables.polls.find(vote.pollId);
  if (known === null || !(await maySee(ports, known))) return err({ code: 'not-found' });
  return ports.inTurn(known.councilId, async () => {
    const poll = await ports.tables.polls.find(vote.pollId);
    if (poll === null) return err({ code: 'not-found' });
    if (poll.isOnPaper) return err({ code: 'poll-on-paper' });
    const setting = await settingOf(ports, poll);
    const roll = await rollOf(ports, setting);
    const right = await rightOf(ports, { poll, seatId: vote.seatId, roll });
    if (!right.ok) return right;
    const voted = await votedIn(ports, poll);
    const box = { state: poll.state, allowsRecast: poll.mayRecast && !poll.isSecret };
    const cast = mayCast(box, { roll, seatId: vote.seatId, voted });
    if (!cast.ok) return cast;
    await (poll.isSecret ? castSecretly(ports, vote) : castOpenly(ports, vote, { right: right.value, voted }));
    await ports.record({ action: 'vote', entity: entityOf('poll', poll.id), asSeat: vote.seatId });
    return ok({ seatId: vote.seatId, cast: cast.value });
  });
}

/** Seats of the council and its staff; to others there is no such poll. */
async function maySee({ actor, tables }: Ports, { councilId }: PollRow): Promise<boolean> {
  if (seesAll(actor)) return true;
  const agencies = actor.agencies.map(({ agencyId }) => agencyId);
  const mandates = await tables.mandates.count({ holder: actor.label });
  return mandates > 0 || (await tables.seats.count({ councilId, agencyId: { $in: agencies } })) > 0;
}

const votedIn = async ({ tables }: Ports, { id, isSecret }: PollRow): Promise<readonly string[]> =>
  (await (isSecret ? tables.pollVoters : tables.ballots).list({ pollId: id })).map(({ seatId }) => seatId);

type Asked = Readonly<{ poll: PollRow; seatId: string; roll: RollCall }>;

async function rightOf(ports: Ports, { poll, seatId, roll }: Asked): Promise<Result<CastingRight, Refusal>> {
  const isRecorder = rolesIn(ports.actor, []).includes('secretary') && !poll.isSecret;
  if (isRecorder) return ok({ as: 'representative' });
  const { meeting } = await settingOf(ports, poll);
  const base = await baseOfMeeting(ports, meeting);
  const standing = (wanted: 'room' | 'recused') =>
    new Set(
      roll.seats
        .filter(({ isInRoom, standing }) => (wanted === 'room' ? isInRoom : standing === 'recused'))
        .map((seat) => seat.seatId),
    );
  const floor = { at: ports.now(), present: standing('room'), recused: standing('recused') };
  const { proxies: rules } = await ports.byLawsOf(poll.councilId);
  const proxies = await proxiesOf(ports, poll.councilId);
  const papers = { base, delegations: await delegationsOf(ports, roll), rules, proxies };
  return castingRight({ userId: ports.actor.label, seatId }, papers, floor);
}

/** By office, whoever answers for the agency; by letter, whoever has one for a seat (I17). */
async function delegationsOf({ actor, tables }: Ports, { seats }: RollCall) {
  const always = { from: new Date(0), to: null };
  const representatives = seats
    .filter(({ agencyId }) => speaksByOffice(actor, agencyId))
    .map(({ seatId }) => ({ seatId, userId: actor.label, validity: always }));
  const letters = await tables.mandates.list({ holder: actor.label });
  return { representatives, mandates: letters.flatMap(toMandate) };
}

async function castSecretly({ tables, secretBox }: Ports, { pollId, seatId, choice }: Vote): Promise<void> {
  await tables.pollVoters.add({ pollId, seatId });
  await secretBox.add(pollId, choice);
}

async function castOpenly(
  { tables, actor, now }: Ports,
  { pollId, seatId, choice }: Vote,
  { right, voted }: Readonly<{ right: CastingRight; voted: readonly string[] }>,
): Promise<void> {
  const recast = voted.filter((each) => each === seatId).length;
  await tables.ballots.add({ pollId, seatId, recast, choice, castBy: actor.label, castAt: now(), right });
}
