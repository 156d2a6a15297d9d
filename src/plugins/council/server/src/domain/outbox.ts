/** How often a letter is tried before somebody has to look. */
const MOST_ATTEMPTS = 5;

export const OUTBOX_STATES = ['waiting', 'sent', 'cancelled', 'failed'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export type OutboxRefusal = Readonly<{ code: 'message-not-failed'; state: OutboxState }>;

type Fate = Readonly<{ sentAt: Date | null; cancelledAt: Date | null; attempts: number }>;

/** What became of a message. One that is taken back while it is being sent was sent. */
export function outboxState({ sentAt, cancelledAt, attempts }: Fate): OutboxState {
  if (sentAt !== null) return 'sent';
  if (cancelledAt !== null) return 'cancelled';
  return attempts < MOST_ATTEMPTS ? 'waiting' : 'failed';
}

/** The same as a question to the database. */
export const OUTBOX_CONDITIONS: Readonly<Record<OutboxState, Readonly<Record<string, unknown>>>> = {
  waiting: { sentAt: null, cancelledAt: null, attempts: { $lt: MOST_ATTEMPTS } },
  sent: { sentAt: { $notNull: true } },
  cancelled: { sentAt: null, cancelledAt: { $notNull: true } },
  failed: { sentAt: null, cancelledAt: null, attempts: { $gte: MOST_ATTEMPTS } },
};
