import { AGENDA_ITEM, type AgendaItemAction } from '../../src/plugins/council/server/src/domain/agenda-item.workflow';
import {
  type CarriedItem,
  goesOn,
  needsSuccessor,
  successorOf,
} from '../../src/plugins/council/server/src/domain/agenda/carry-over';
import { someAgendaItemFacts } from '../builders/council-facts.builder';
import { someCarriedItem } from '../builders/council-items.builder';
import type { Choices } from './random';

/** A council that lived for some months: every item that there ever was. */
export type CouncilLife = Readonly<{ proposed: readonly string[]; items: readonly CarriedItem[] }>;

const ENDINGS: readonly AgendaItemAction[] = ['adopt', 'reject', 'postpone', 'refer'];

/** Lives a council: items are proposed, put on agendas, discussed, postponed, not reached; meetings are cancelled. */
export function liveCouncil(choices: Choices, months: number): CouncilLife {
  const proposed: string[] = [];
  let items: readonly CarriedItem[] = [];
  for (let month = 1; month <= months; month += 1) {
    const fresh = Array.from(
      { length: Math.floor(choices.next() * 4) },
      (_item, at) => `${String(month)}-${String(at)}`,
    );
    proposed.push(...fresh);
    items = [...items, ...fresh.map((id) => someCarriedItem({ id, state: 'accepted', meeting: null }))];
    items = holdMeeting(items, `meeting-${String(month)}`, choices);
  }
  return { proposed, items };
}

function holdMeeting(items: readonly CarriedItem[], meeting: string, choices: Choices): readonly CarriedItem[] {
  const isOnIt = (item: CarriedItem) => item.state === 'on-agenda' && item.meeting === meeting;
  const agenda = items.map((item) =>
    item.state === 'accepted' && choices.next() < 0.8
      ? { ...moved(item, 'schedule', { meetingState: 'scheduled' }), meeting }
      : item,
  );
  if (choices.next() < 0.15) {
    return agenda.map((item) =>
      isOnIt(item) ? { ...moved(item, 'unschedule', { meetingState: 'cancelled' }), meeting: null } : item,
    );
  }
  const held = agenda.map((item) => {
    if (!isOnIt(item)) return item;
    return choices.next() < 0.6 ? ended(item, choices.oneOf(ENDINGS)) : moved(item, 'leave-unreached', {});
  });
  return [...held, ...needsSuccessor(held).map((item) => newItem(item))];
}

const ended = (item: CarriedItem, action: AgendaItemAction): CarriedItem =>
  moved(moved(item, 'discuss', {}), action, { pollResult: action === 'reject' ? 'rejected' : 'adopted' });

function newItem(item: CarriedItem): CarriedItem {
  const { predecessor, carryCount, firstMeeting, meeting, state } = successorOf(item, null);
  return someCarriedItem({ id: `${item.id}'`, predecessor, carryCount, firstMeeting, meeting, state });
}

function moved(
  item: CarriedItem,
  action: AgendaItemAction,
  facts: Parameters<typeof someAgendaItemFacts>[0],
): CarriedItem {
  const roles = ['secretary', 'chair', 'system'] as const;
  const decision = AGENDA_ITEM.decide(item.state, { action, roles, facts: someAgendaItemFacts(facts) });
  if (!decision.ok) throw new Error(`${item.id}: ${JSON.stringify(decision.error)}`);
  return { ...item, state: decision.value.to };
}

/** What is wrong with a life: an empty list for one in which nothing was lost. */
export const lossesIn = ({ proposed, items }: CouncilLife): readonly string[] =>
  proposed.flatMap((id) => {
    const fault = faultOf(chainFrom(id, items));
    return fault === null ? [] : [`${id}: ${fault}`];
  });

/** An item and all that took it up; `null` where two did, or it took up itself. */
function chainFrom(id: string, items: readonly CarriedItem[]): readonly CarriedItem[] | null {
  const chain: CarriedItem[] = [];
  let next = items.filter((item) => item.id === id);
  for (let [at] = next; at !== undefined; [at] = next) {
    if (next.length > 1 || chain.includes(at)) return null;
    chain.push(at);
    const { id: taken } = at;
    next = items.filter(({ predecessor }) => predecessor === taken);
  }
  return chain;
}

function faultOf(chain: readonly CarriedItem[] | null): string | null {
  if (chain === null) return 'not one chain';
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined || goesOn(last.state)) return 'lost';
  if (last.carryCount !== chain.length - 1) return 'miscounted';
  return chain.length > 1 && last.firstMeeting !== first.meeting ? 'forgot its first meeting' : null;
}
