import type { Instant } from '../publication/full-record';

/** What people want to know of a calendar file before they open it. */
export type WhenAndWhere = Readonly<{ startsAt: Instant; endsAt: Instant; place: string | null; isCancelled: boolean }>;

/** When and where the one meeting of a file of ours is; `null` where it has none. Other people's files we do not read. */
export function whenAndWhere(file: string): WhenAndWhere | null {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  const valueOf = (name: string): string | null =>
    lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? null;
  const [start, end, place] = [valueOf('DTSTART'), valueOf('DTEND'), valueOf('LOCATION')];
  if (start === null || end === null) return null;
  return {
    startsAt: toInstant(start),
    endsAt: toInstant(end),
    place: place === null ? null : unescaped(place),
    isCancelled: valueOf('STATUS') === 'CANCELLED',
  };
}

/** `20261020T063000Z`, as `instant` writes it. */
const toInstant = (value: string): Instant =>
  value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');

const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_escape, character: string) => (character.toLowerCase() === 'n' ? '\n' : character));
