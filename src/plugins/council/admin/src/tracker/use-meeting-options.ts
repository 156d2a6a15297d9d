import type { Council } from '../api/contract';
import { useCouncilYearQuery } from '../api/queries';
import type { Option } from '../components/fields';
import { todayIn, useDays } from '../days';
import { useMeetingName } from '../year/month-card';

/** Meetings of this and the last year that were opened, the newest first. */
export function useMeetingOptions(council: Council): readonly Option[] {
  const days = useDays();
  const nameOf = useMeetingName();
  const { year } = todayIn(council.zone);
  const { data: now } = useCouncilYearQuery({ councilId: council.id, year });
  const { data: before } = useCouncilYearQuery({ councilId: council.id, year: year - 1 });
  return [before, now]
    .flatMap((each) => each?.months ?? [])
    .flatMap(({ meetings }) => meetings)
    .filter(({ openedAt }) => openedAt !== null)
    .reverse()
    .map((meeting) => ({
      value: meeting.id,
      label: `${nameOf(meeting)} · ${days.instant(meeting.startsAt, meeting.zone)}`,
    }));
}
