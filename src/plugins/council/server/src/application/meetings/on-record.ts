import type { MeetingOnRecord } from '../../domain/schedule/regular-meetings';
import type { Ports } from '../ports';
import type { MeetingRow } from '../rows';

type OnRecord = Pick<MeetingRow, 'id' | 'kind' | 'state' | 'jalaliYear' | 'jalaliMonth'>;

/** A meeting as the schedule knows it (I2). */
export const onRecord = ({ id, kind, state, jalaliYear, jalaliMonth }: OnRecord): MeetingOnRecord => ({
  id,
  isRegular: kind === 'regular',
  isCancelled: state === 'cancelled',
  period: { year: jalaliYear, month: jalaliMonth },
});

/** All meetings that a council ever had or planned. */
export const meetingsOnRecord = async ({ tables }: Ports, councilId: string): Promise<readonly MeetingOnRecord[]> =>
  (await tables.meetings.pick({ councilId }, ['id', 'kind', 'state', 'jalaliYear', 'jalaliMonth'])).map(onRecord);
