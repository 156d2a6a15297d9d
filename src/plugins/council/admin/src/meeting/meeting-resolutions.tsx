import type { Council, MeetingPage } from '../api/contract';
import type { Resolution } from '../api/resolution-contract';
import { DataTable } from '../components/data-table';
import { Day } from '../components/instant';
import { Nothing } from '../components/page-frame';
import { PageLink } from '../components/page-link';
import { StateBadge } from '../components/state-badge';
import { useDays } from '../days';
import { PATHS } from '../pages/paths';
import { useText } from '../texts';

/** What a meeting decided. */
export function MeetingResolutions({ council, data }: Readonly<{ council: Council; data: MeetingPage }>) {
  const say = useText();
  const days = useDays();
  if (data.resolutions.length === 0) return <Nothing text={say('resolutions.none-in-meeting')} />;
  const numberOf = ({ number, numberYear }: Resolution) =>
    number === null ? '—' : days.label(`${String(number)}/${String(numberYear)}`);
  const columns = [
    { title: say('column.number'), cell: numberOf },
    {
      title: say('column.title'),
      cell: ({ id, title }: Resolution) => <PageLink to={PATHS.resolution(council.id, id)}>{title}</PageLink>,
    },
    { title: say('column.lead'), cell: ({ leadName }: Resolution) => leadName ?? '—' },
    { title: say('column.due'), cell: ({ dueDay }: Resolution) => <Day day={dueDay} /> },
    { title: say('column.state'), cell: ({ state }: Resolution) => <StateBadge thing="resolution" state={state} /> },
  ];
  return <DataTable label={say('tracker.title')} columns={columns} rows={data.resolutions} keyOf={({ id }) => id} />;
}
