/** What somebody is told of, once (I46). */
export type NotificationKey = Readonly<{ event: string; entity: string; version: number; recipient: string }>;

/** One text for one message: the outbox refuses it a second time. Parts are quoted, so that no two keys are spelled alike. */
export const notificationKey = ({ event, entity, version, recipient }: NotificationKey): string =>
  [event, entity, String(version), recipient.toLowerCase()].map(encodeURIComponent).join('/');

/** A reminder that lies in the outbox until its time has come. */
export type Reminder = Readonly<{ key: string; entity: string; sendAt: string }>;

/** How long before a meeting its people are reminded, in minutes: a week, a day, an hour. */
const REMINDERS_BEFORE = [7 * 24 * 60, 24 * 60, 60] as const;

/** The reminders of a meeting that are still to come. The version is its SEQUENCE: a meeting that moved has others. */
export const remindersOf = (
  { entity, startsAt, sequence }: Readonly<{ entity: string; startsAt: Date; sequence: number }>,
  recipients: readonly string[],
  { now, minutesBefore = REMINDERS_BEFORE }: Readonly<{ now: Date; minutesBefore?: readonly number[] }>,
): readonly Reminder[] =>
  minutesBefore.flatMap((minutes) => {
    const sendAt = new Date(startsAt.getTime() - minutes * 60_000);
    if (sendAt <= now) return [];
    return recipients.map((recipient) => ({
      key: notificationKey({ event: `reminder-${String(minutes)}`, entity, version: sequence, recipient }),
      entity,
      sendAt: sendAt.toISOString(),
    }));
  });
