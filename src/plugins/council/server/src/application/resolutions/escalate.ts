import { err, ok } from '@hamresan/kit';
import { type JalaliDate, type WorkCalendar, fromIsoDay } from 'strapi-plugin-persian/core';

import { notificationKey } from '../../domain/notifications';
import { OPEN_STATES } from '../../domain/resolution.workflow';
import {
  type EscalationAudience,
  type EscalationDay,
  type EscalationStep,
  escalationDays,
  stepsDue,
} from '../../domain/resolutions/escalation';
import { workingDayAfter } from '../../domain/schedule/known-working-days';
import { entityOf } from '../move';
import type { Answer, Message, Ports } from '../ports';
import type { ResolutionRow } from '../rows';
import { type CouncilDay, councilDay } from './council-day';
import { type Recipients, describe, nameOf, toLead, toSecretariat } from './messages';

/** What waits for the secretary to look is no longer the lead's delay. */
const ESCALATED = OPEN_STATES.filter((state) => state !== 'reported-done');

type Due = Readonly<{ row: ResolutionRow; step: EscalationDay }>;
export type Escalated = Readonly<{ resolutionId: string; days: number; audience: EscalationAudience }>;

/**
 * Takes the steps of the ladder that have come since the last look (5.5): each once, and after a long silence the
 * highest alone (I46). For the house alone; run twice it says nothing twice. Answers what it did.
 */
export async function escalate(ports: Ports, councilId: string): Answer<readonly Escalated[]> {
  if (!ports.actor.isSystem) return err({ code: 'role-required', roles: ['system'] });
  return ports.inTurn(councilId, async () => {
    const today = await councilDay(ports, councilId);
    const due = await dueToday(ports, councilId, today);
    const lines = due.filter(({ step }) => step.audience === 'chair-digest');
    const others = due.filter(({ step }) => step.audience !== 'chair-digest');
    for (const each of others) await remind(ports, each);
    await sendDigest(ports, lines);
    for (const { row } of due) await ports.tables.resolutions.change(row.id, { lastEscalationDay: today.iso });
    return ok(
      due.map(({ row, step }) => ({ resolutionId: row.id, days: step.days, audience: step.audience }) as const),
    );
  });
}

async function dueToday(ports: Ports, councilId: string, { jalali: today }: CouncilDay): Promise<readonly Due[]> {
  const { escalation } = await ports.byLawsOf(councilId);
  const calendar = await ports.calendar();
  const where = { councilId, state: { $in: ESCALATED }, dueDay: { $notNull: true } };
  const rows = await ports.tables.resolutions.list(where);
  return rows.flatMap((row) => {
    const due = dayOf(row.dueDay);
    if (due === null) return [];
    const days = knownDays(due, escalation, calendar);
    return stepsDue(days, { lastLook: dayOf(row.lastEscalationDay), today }).map((step) => ({ row, step }));
  });
}

const dayOf = (iso: string | null): JalaliDate | null => (iso === null ? null : fromIsoDay(iso));

/** Steps in a year whose holidays nobody knows yet wait until they are: they lie ahead. */
const knownDays = (due: JalaliDate, ladder: readonly EscalationStep[], calendar: WorkCalendar) =>
  ladder.flatMap((step) =>
    step.days === 0 || workingDayAfter(due, step.days, calendar).ok ? escalationDays(due, [step], calendar) : [],
  );

/** A seat has one address, for its head as well. Where nobody leads any more, the secretary hears it. */
const recipientsOf = ({ row, step }: Due): Recipients =>
  step.audience === 'secretary' || row.state === 'reassignment-required' ? toSecretariat : toLead;

/** A day that is moved has steps of its own. */
const versionOf = ({ dueDay }: ResolutionRow): number => Number((dueDay ?? '').replaceAll('-', ''));

type Saying = Pick<Message, 'event' | 'subject' | 'body'> & Readonly<{ recipients: Recipients }>;

async function say(ports: Ports, { row }: Due, { event, recipients, subject, body }: Saying): Promise<void> {
  const entity = entityOf('resolution', row.id);
  const addresses = await recipients(ports, row);
  await ports.tell(
    addresses.map((recipient) => ({
      councilId: row.councilId,
      key: notificationKey({ event, entity, version: versionOf(row), recipient }),
      event,
      entity,
      recipient,
      subject,
      body,
      sendAt: ports.now(),
    })),
  );
}

const remind = (ports: Ports, due: Due): Promise<void> =>
  say(ports, due, {
    event: `resolution-due${due.step.days < 0 ? '' : '+'}${String(due.step.days)}`,
    recipients: recipientsOf(due),
    subject: nameOf(due.row),
    body: `${sentenceOf(due.step.days)}\n${describe(due.row)}`,
  });

const sentenceOf = (days: number): string => {
  if (days < 0) return 'مهلت این مصوبه نزدیک است.';
  return days === 0 ? 'امروز مهلت این مصوبه به پایان می‌رسد.' : 'مهلت این مصوبه گذشته است.';
};

/** All of a day in one message to the chair, which is named by the first of them: none of them is in two. */
async function sendDigest(ports: Ports, lines: readonly Due[]): Promise<void> {
  const [first] = lines;
  if (first === undefined) return;
  const body = lines.map(({ row }) => `${describe(row)} — ${row.leadName ?? ''}`).join('\n');
  const subject = 'برای رئیس شورا: مصوبه‌های دیرکرده';
  await say(ports, first, { event: 'resolution-digest', recipients: toSecretariat, subject, body });
}
