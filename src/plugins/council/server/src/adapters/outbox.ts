import type { Core } from '@strapi/strapi';

import type { Message, Ports } from '../application/ports';
import type { MessageRow } from '../application/rows';
import { UID } from '../content-types/uids';
import { outboxState } from '../domain/outbox';
import { recordsOf } from './records';

/**
 * Messages are written down in the transaction of what they are about, and sent afterwards; a key is written once (I46).
 * What was taken back before it was sent, and is told again, waits again, with the words of today.
 */
export function outboxOf(strapi: Core.Strapi, now: () => Date): Pick<Ports, 'tell' | 'untell'> {
  const messages = recordsOf<MessageRow>(strapi, UID.message);
  const writtenAs = async (added: readonly Message[]): Promise<ReadonlyMap<string, MessageRow>> =>
    new Map((await messages.list({ key: { $in: added.map(({ key }) => key) } })).map((row) => [row.key, row]));
  return {
    async tell(added) {
      const known = await writtenAs(added);
      for (const message of new Map(added.map((each) => [each.key, each])).values()) {
        const before = known.get(message.key);
        if (before === undefined) await messages.add(message);
        else if (outboxState(before) === 'cancelled') await messages.change(before.id, { ...message, ...UNTRIED });
      }
    },
    async untell(entity) {
      const waiting = await messages.list({ entity, sentAt: null, cancelledAt: null });
      for (const { id } of waiting) await messages.change(id, { cancelledAt: now() });
    },
  };
}

const UNTRIED = { cancelledAt: null, attempts: 0, lastFault: null };
