import { Badge, Flex } from '@strapi/design-system';

import type { Council } from '../api/contract';
import type { TrackedResolution } from '../api/resolution-contract';
import { DataTable } from '../components/data-table';
import { Day } from '../components/instant';
import { PageLink } from '../components/page-link';
import { StateBadge } from '../components/state-badge';
import { useDays } from '../days';
import { PATHS } from '../pages/paths';
import { useText } from '../texts';
import { Progress } from './progress';

type ResolutionTableProps = Readonly<{ council: Council; resolutions: readonly TrackedResolution[] }>;

/** Resolutions, those due first at the top. */
export function ResolutionTable({ council, resolutions }: ResolutionTableProps) {
  const say = useText();
  const days = useDays();
  const columns = [
    { title: say('column.number'), cell: ({ label }: TrackedResolution) => days.label(label) || '—' },
    {
      title: say('column.title'),
      cell: ({ id, title }: TrackedResolution) => <PageLink to={PATHS.resolution(council.id, id)}>{title}</PageLink>,
    },
    { title: say('column.lead'), cell: ({ leadName }: TrackedResolution) => leadName ?? '—' },
    { title: say('column.due'), cell: (row: TrackedResolution) => <Due row={row} /> },
    { title: say('column.progress'), cell: ({ percent }: TrackedResolution) => <Progress percent={percent} /> },
    {
      title: say('column.state'),
      cell: ({ state }: TrackedResolution) => <StateBadge thing="resolution" state={state} />,
    },
  ];
  return <DataTable label={say('tracker.title')} columns={columns} rows={resolutions} keyOf={({ id }) => id} />;
}

/** Until when; in words as well when that is over. */
function Due({ row: { dueDay, isOverdue } }: Readonly<{ row: TrackedResolution }>) {
  const say = useText();
  return (
    <Flex gap={2} wrap="wrap">
      <Day day={dueDay} />
      {isOverdue && <Badge variant="danger">{say('resolution.overdue')}</Badge>}
    </Flex>
  );
}
