import { err, ok } from '@hamresan/kit';

import { agenciesOf, rolesIn, seesAll } from '../../domain/actor';
import { AGENDA_ITEM, type AgendaItemFacts } from '../../domain/agenda-item.workflow';
import { lateNumber } from '../../domain/agenda/item-numbers';
import { hasPassed } from '../../domain/schedule/deadlines';
import { useConsents } from '../consents';
import { type Effect, type Movable, entityOf } from '../move';
import type { Ports } from '../ports';
import { adoptFromItem, giveUpOutcome, referToSeat } from '../resolutions/adopt-from-item';
import { dutyIn } from '../resolutions/duty';
import { dayIn, textIn } from '../resolutions/input';
import type { AgendaItemRow } from '../rows';
import { agendaItemFacts, meetingOf } from './agenda-item-facts';

type ItemEffect = Effect<AgendaItemRow>;

/** Handed in after the deadline of every meeting that is still to come: the chair decides whether it may be heard (I11). */
const submit: ItemEffect = async ({ ports, row }) => {
  const coming = await ports.tables.meetings.list(
    { councilId: row.councilId, state: { $in: ['scheduled', 'convoked', 'agenda-frozen'] } },
    { orderBy: { startsAt: 'asc' }, limit: 1 },
  );
  const deadline = coming[0]?.proposalDeadline ?? null;
  return ok({ submittedAt: ports.now(), isLate: deadline !== null && hasPassed(deadline, ports.now()) });
};

/** Behind what is there; once people were invited, with a number that changes nobody else's (I12). */
const schedule: ItemEffect = async (doing) => {
  const { ports, row } = doing;
  const meeting = await meetingOf(doing);
  if (meeting === null) return err({ code: 'field-invalid', field: 'meetingId' });
  const items = await ports.tables.items.list({ meetingId: meeting.id });
  const order = Math.max(0, ...items.filter(({ standing }) => standing !== LAST).map((item) => item.order)) + 1;
  const onAgenda = { meetingId: meeting.id, order, firstMeeting: row.firstMeeting ?? meeting.id };
  if (meeting.agendaVersion === 0) return ok(onAgenda);
  const taken = items.flatMap(({ numberMain, numberSub }) =>
    numberMain === null ? [] : [{ main: numberMain, sub: numberSub }],
  );
  const { main, sub } = lateNumber(taken);
  return ok({ ...onAgenda, numberMain: main, numberSub: sub });
};

const LAST = 'any-other-business';

const offTheAgenda: ItemEffect = () =>
  Promise.resolve(ok({ meetingId: null, order: 0, numberMain: null, numberSub: null }));

const begin: ItemEffect = ({ ports }) => Promise.resolve(ok({ startedAt: ports.now() }));
const finish: ItemEffect = ({ ports }) => Promise.resolve(ok({ endedAt: ports.now() }));

/** Adopted is what has a resolution (I38): where that is refused, so is this. */
const adoptWith = async ({ ports, row, request }: Parameters<ItemEffect>[0], amendedText: string | null) => {
  const duty = dutyIn(row, request.input);
  if (!duty.ok) return duty;
  const adopted = await adoptFromItem(ports, { ...row, ...duty.value }, amendedText);
  return adopted.ok ? ok({ ...duty.value, endedAt: row.endedAt ?? ports.now(), amendedText }) : adopted;
};

const adopt: ItemEffect = (doing) => adoptWith(doing, null);

const adoptAmended: ItemEffect = (doing) => {
  const text = doing.request.input['amendedText'];
  return adoptWith(doing, typeof text === 'string' && text.trim() !== '' ? text : doing.row.amendedText);
};

const reject: ItemEffect = async ({ ports, row, request }) => {
  const givenUp = await giveUpOutcome(ports, row, request.reason);
  return givenUp.ok ? ok({ endedAt: row.endedAt ?? ports.now() }) : givenUp;
};

const refer: ItemEffect = async ({ ports, row, request }) => {
  const [referredTo, dueDay] = [textIn(request.input, 'referredTo'), dayIn(request.input, 'dueDay')];
  if (dueDay === null) return err({ code: 'field-invalid', field: 'dueDay' });
  const task = await referToSeat(ports, row, { leadSeat: referredTo, dueDay, wish: request.reason });
  return task.ok ? ok({ endedAt: ports.now(), referredTo, dueDay }) : task;
};

const spendConsent =
  (effect: ItemEffect): ItemEffect =>
  async (doing) => {
    const { ports, row, request } = doing;
    await useConsents(ports, { entity: entityOf('item', row.id), action: request.action });
    return effect(doing);
  };
const nothing: ItemEffect = () => Promise.resolve(ok({}));

export const AGENDA_ITEM_MOVES: Movable<AgendaItemRow, AgendaItemFacts> = {
  kind: 'item',
  workflow: AGENDA_ITEM,
  records: ({ tables }) => tables.items,
  rolesOf: (ports, row) => Promise.resolve(rolesOfAsker(ports, row)),
  factsOf: agendaItemFacts,
  publicPartsOf: ({ meetingId }) => (meetingId === null ? [] : [{ kind: 'meeting', id: meetingId }]),
  effects: {
    submit,
    schedule,
    unschedule: offTheAgenda,
    return: offTheAgenda,
    decline: spendConsent(nothing),
    accept: spendConsent(nothing),
    discuss: begin,
    adopt,
    'adopt-amended': adoptAmended,
    reject,
    note: finish,
    postpone: finish,
    refer,
    'leave-unreached': finish,
    'revise-outcome': spendConsent(nothing),
  },
};

/** Agencies move what is their own; of others' items they do not even learn here that they exist. */
function rolesOfAsker({ actor }: Ports, { agencyId }: AgendaItemRow) {
  const isTheirs = agencyId !== null && agenciesOf(actor).includes(agencyId);
  return seesAll(actor) || isTheirs ? rolesIn(actor, [agencyId]) : null;
}
