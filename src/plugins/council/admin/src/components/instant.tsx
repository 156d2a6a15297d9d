import { useDays } from '../days';

type InstantProps = Readonly<{ at: string | null; zone: string; none?: string }>;

/** A day and time, in the council's zone. */
export function Instant({ at, zone, none = '—' }: InstantProps) {
  const days = useDays();
  if (at === null) return <>{none}</>;
  return (
    <time dateTime={at} title={zone}>
      {days.instant(at, zone)}
    </time>
  );
}

/** A day without its time. */
export function Day({ day, none = '—' }: Readonly<{ day: string | null; none?: string }>) {
  const days = useDays();
  return day === null ? <>{none}</> : <time dateTime={day}>{days.isoDay(day)}</time>;
}
