import { Button } from '@strapi/design-system';

import type { AgendaItem, Meeting } from '../api/contract';
import { useMove } from '../moves/use-move';
import { useText } from '../texts';

/** Puts an item of the pool on the agenda of this meeting. */
export function ScheduleButton({ meeting, item }: Readonly<{ meeting: Meeting; item: AgendaItem }>) {
  const say = useText();
  const move = useMove({ things: 'agenda-items', id: item.id, version: item.version });
  return (
    <Button
      size="S"
      variant="secondary"
      aria-label={say('pool.schedule.of', { title: item.title })}
      onClick={() => void move('schedule', { meetingId: meeting.id })}
    >
      {say('pool.schedule')}
    </Button>
  );
}
