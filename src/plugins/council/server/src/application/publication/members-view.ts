import type { FullMeeting } from '../../domain/publication/full-record';
import { membersMeeting } from '../../domain/publication/public-record';
import type { MembersMeeting } from '../../domain/publication/public-view';
import type { Ports } from '../ports';
import type { MeetingRow } from '../rows';
import { frozenMeeting } from './freeze';

/** A meeting as those see it who are invited, in letters and calendars; `null` while it is only planned. */
export async function membersViewOf(ports: Ports, row: MeetingRow): Promise<MembersMeeting | null> {
  const laws = await ports.byLawsOf(row.councilId);
  const full: FullMeeting = { ...(await frozenMeeting(ports, row)), publication: { state: 'unpublished' } };
  return membersMeeting(full, laws);
}
