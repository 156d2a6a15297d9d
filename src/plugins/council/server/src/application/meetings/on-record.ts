import type { MeetingOnRecord } from '../../domain/schedule/regular-meetings';
import type { MeetingRow } from '../rows';

/** A meeting as the schedule knows it (I2). */
export const onRecord = ({ id, kind, state, jalaliYear, jalaliMonth }: MeetingRow): MeetingOnRecord => ({
  id,
  isRegular: kind === 'regular',
  isCancelled: state === 'cancelled',
  period: { year: jalaliYear, month: jalaliMonth },
});
