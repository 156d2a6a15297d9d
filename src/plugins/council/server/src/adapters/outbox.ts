import type { Core } from '@strapi/strapi';

import type { Message, Ports } from '../application/ports';
import type { MessageRow } from '../application/rows';
import { UID } from '../content-types/uids';
import { recordsOf } from './records';

/** Messages are written down in the transaction of what they are about, and sent afterwards; a key is written once (I46). */
export function outboxOf(strapi: Core.Strapi, now: () => Date): Pick<Ports, 'tell' | 'untell'> {
  const messages = recordsOf<MessageRow>(strapi, UID.message);
  return {
    async tell(added) {
      const known = new Set((await messages.list({ key: { $in: added.map(({ key }) => key) } })).map(({ key }) => key));
      const fresh = new Map<string, Message>(
        added.filter(({ key }) => !known.has(key)).map((each) => [each.key, each]),
      );
      for (const message of fresh.values()) await messages.add(message);
    },
    async untell(entity) {
      const waiting = await messages.list({ entity, sentAt: null, cancelledAt: null });
      for (const { id } of waiting) await messages.change(id, { cancelledAt: now() });
    },
  };
}
