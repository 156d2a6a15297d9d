import { OUTBOX_CONDITIONS, outboxState } from '../../../src/plugins/council/server/src/domain/outbox';

const NOW = new Date('2026-10-20T06:30:00.000Z');
const fresh = { sentAt: null, cancelledAt: null, attempts: 0 };

describe('what became of a letter', () => {
  it.each([
    ['a new one waits', fresh, 'waiting'],
    ['one that failed four times waits for the fifth', { ...fresh, attempts: 4 }, 'waiting'],
    ['one that failed five times is given up', { ...fresh, attempts: 5 }, 'failed'],
    ['one that was taken back is cancelled', { ...fresh, cancelledAt: NOW }, 'cancelled'],
    ['one that was given up and taken back is cancelled', { ...fresh, cancelledAt: NOW, attempts: 5 }, 'cancelled'],
    ['one that left at the fifth time was sent', { ...fresh, sentAt: NOW, attempts: 5 }, 'sent'],
    ['one that was taken back while it left was sent', { ...fresh, sentAt: NOW, cancelledAt: NOW }, 'sent'],
  ])('[OB1] %s', (_what, fate, state) => {
    expect(outboxState(fate)).toBe(state);
  });

  it('[OB1] the database is asked for the same', () => {
    expect(OUTBOX_CONDITIONS).toEqual({
      waiting: { sentAt: null, cancelledAt: null, attempts: { $lt: 5 } },
      sent: { sentAt: { $notNull: true } },
      cancelled: { sentAt: null, cancelledAt: { $notNull: true } },
      failed: { sentAt: null, cancelledAt: null, attempts: { $gte: 5 } },
    });
  });
});
