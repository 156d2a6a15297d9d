import { useIntl } from 'react-intl';

import { dayOf, fullMoment, shortMoment } from '../moments';

type MomentProps = Readonly<{ at: string | null; precision?: 'minute' | 'day'; none?: string }>;

/** A moment in the reader's calendar; pointing at it shows all of it with its time zone. */
export function Moment({ at, precision = 'minute', none = '—' }: MomentProps) {
  const { locale } = useIntl();
  if (at === null) return <>{none}</>;
  return (
    <time dir="auto" dateTime={at} title={fullMoment(at, locale)} style={{ whiteSpace: 'nowrap' }}>
      {precision === 'day' ? dayOf(at, locale) : shortMoment(at, locale)}
    </time>
  );
}
