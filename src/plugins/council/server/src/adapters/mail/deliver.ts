import type { Core } from '@strapi/strapi';
import { createTransport } from 'nodemailer';

import type { MessageRow } from '../../application/rows';
import { UID } from '../../content-types/uids';
import { OUTBOX_CONDITIONS } from '../../domain/outbox';
import { recordsOf } from '../records';
import { settings } from '../settings';
import { asUseCase } from '../write-guard';

const AT_ONCE = 50;

export type Delivery = Readonly<{ sent: number; failed: number; kept: number }>;

/**
 * Sends what is due and not cancelled. Each message is claimed before it is sent, so that of several servers one sends it
 * (I46); one that cannot be sent is tried again, five times. Without a mail server everything stays in the outbox.
 */
export async function deliver(strapi: Core.Strapi, now = new Date()): Promise<Delivery> {
  const messages = recordsOf<MessageRow>(strapi, UID.message);
  const where = { ...OUTBOX_CONDITIONS.waiting, sendAt: { $lte: now } };
  const { smtp } = settings(strapi);
  if (smtp === null) return { sent: 0, failed: 0, kept: await messages.count(where) };
  const due = await messages.list(where, { orderBy: { sendAt: 'asc' }, limit: AT_ONCE });
  const transport = createTransport(smtp);
  let [sent, failed] = [0, 0];
  for (const message of due) {
    if (!(await claim(strapi, message, now))) continue;
    try {
      await transport.sendMail(letterOf(strapi, message));
      sent += 1;
    } catch (fault) {
      failed += 1;
      await messages.change(message.id, { sentAt: null, lastFault: String(fault).slice(0, 250) });
      strapi.log.warn(`council: a message could not be sent: ${String(fault)}`);
    }
  }
  transport.close();
  return { sent, failed, kept: 0 };
}

/** Marks it as sent by us; false where somebody else was faster, or it was cancelled meanwhile. */
async function claim({ db }: Core.Strapi, { id, attempts }: MessageRow, now: Date): Promise<boolean> {
  const where = { documentId: id, sentAt: null, cancelledAt: null, attempts };
  const data = { sentAt: now, attempts: attempts + 1 };
  const { count } = await asUseCase(() => db.query(UID.message).updateMany({ where, data }));
  return count === 1;
}

/** A text, and for calendars the same as iTIP (RFC 6047): the method stands in the header and inside. */
function letterOf(strapi: Core.Strapi, message: MessageRow) {
  const { organizer } = settings(strapi);
  const { calendar, calendarMethod } = message;
  return {
    from: { name: organizer.name, address: organizer.address },
    to: message.recipient,
    subject: message.subject,
    text: message.body,
    // The same for the same message: a mail server that gets it twice knows.
    messageId: `<${message.id}@${organizer.address.split('@')[1] ?? 'localhost'}>`,
    ...(calendar !== null && {
      icalEvent: { method: calendarMethod ?? 'PUBLISH', content: calendar, filename: 'meeting.ics' },
    }),
  };
}
