import type { PublicRecords, PublicStatus } from '../publication/public-view';
import { byName } from '../publication/wording';

const STATUSES = ['open', 'in-progress', 'overdue', 'done', 'repealed', 'not-feasible'] as const;

/** A council in numbers, of what is public alone. Years are those of the Jalali calendar. */
export const statistics = ({ meetings, resolutions, seats }: PublicRecords) => ({
  seats: seats.filter(({ endedOn }) => endedOn === null).length,
  meetings: {
    total: meetings.length,
    held: meetings.filter(({ number }) => number !== null).length,
    cancelled: meetings.filter(({ state }) => state === 'cancelled').length,
    byYear: countsBy(meetings.map(({ period }) => String(period.year))),
  },
  resolutions: {
    total: resolutions.length,
    byStatus: Object.fromEntries(
      STATUSES.map((status: PublicStatus) => [status, resolutions.filter((each) => each.status === status).length]),
    ) as Readonly<Record<PublicStatus, number>>,
    byLead: leadsIn(resolutions),
  },
});

function leadsIn(resolutions: PublicRecords['resolutions']) {
  const names = new Map(resolutions.flatMap(({ lead }) => (lead === null ? [] : [[lead.id, lead.name] as const])));
  return [...names]
    .map(([id, name]) => {
      const led = resolutions.filter(({ lead }) => lead?.id === id);
      return { id, name, total: led.length, done: led.filter(({ status }) => status === 'done').length };
    })
    .sort(byName);
}

const countsBy = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((each) => each === word).length]));
