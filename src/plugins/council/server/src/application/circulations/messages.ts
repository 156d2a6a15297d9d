import { formatJalali, formatTime, zonedParts } from 'strapi-plugin-persian/core';

import { notificationKey } from '../../domain/notifications';
import { entityOf } from '../move';
import type { Ports } from '../ports';
import type { CirculationRow } from '../rows';

/** In the language of the council, as its people read it. */
const SENTENCES = {
  circulated: 'از شما دربارهٔ این پیشنهاد، پیش از جلسهٔ آینده، رأی کتبی خواسته شده است.',
  'circulation-closed': 'رأی‌گیری کتبی پایان یافت و شمرده شد. نتیجه در سامانه است.',
  'circulation-withdrawn': 'دبیرخانه این رأی‌گیری کتبی را پس گرفت.',
} as const;

/** Tells every seat that was asked and has an address; of a confidential question no more than that there is one (I13). */
export async function tellOfCirculation(
  ports: Ports,
  row: CirculationRow,
  event: keyof typeof SENTENCES,
): Promise<void> {
  const entity = entityOf('circulation', row.id);
  const seats = await ports.tables.seats.list({ id: { $in: row.base.map(({ seatId }) => seatId) } });
  const council = await ports.tables.councils.find(row.councilId);
  const deadline = zonedParts(row.deadline, council?.zone ?? 'Asia/Tehran');
  const until = `مهلت پاسخ: ${formatJalali(deadline.jalali, 'full')}، ساعت ${formatTime(deadline)}`;
  const about = row.isConfidential ? [] : [row.title, row.motion];
  const body = [SENTENCES[event], ...about, ...(event === 'circulated' ? [until] : [])].join('\n');
  await ports.tell(
    seats.flatMap(({ email }) =>
      email === null
        ? []
        : {
            councilId: row.councilId,
            key: notificationKey({ event, entity, version: row.version, recipient: email }),
            event,
            entity,
            recipient: email,
            subject: row.isConfidential ? 'رأی‌گیری کتبی' : `رأی‌گیری کتبی: ${row.title}`,
            body,
            sendAt: ports.now(),
          },
    ),
  );
}
