import { useEffect, useState } from 'react';

import type { TrackedResolution, Tracker } from '../api/resolution-contract';
import { useCouncilTrackerQuery } from '../api/queries';

type Found = Readonly<{ resolution: TrackedResolution | undefined; error: unknown; isLoading: boolean }>;

const hasMore = ({ page, pageSize, total }: Tracker): boolean => page * pageSize < total;

/** One resolution of a council. The server has no door for one alone: the tracker is leafed through until it is there. */
export function useResolutionIn(councilId: string, id: string): Found {
  const [page, setPage] = useState(1);
  const { currentData: data, error, isLoading } = useCouncilTrackerQuery({ councilId, filter: { page } });
  const resolution = data?.resolutions.find((each) => each.id === id);
  const isFurtherOn = data !== undefined && resolution === undefined && hasMore(data);
  useEffect(() => {
    if (isFurtherOn) setPage((shown) => shown + 1);
  }, [isFurtherOn, page]);
  return { resolution, error, isLoading: isLoading || isFurtherOn };
}
