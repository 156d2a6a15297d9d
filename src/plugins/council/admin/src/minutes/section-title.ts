import type { MeetingPage } from '../api/contract';
import type { MinutesSection } from '../api/minutes-contract';
import { useDays } from '../days';
import { useText } from '../texts';

const FIXED = ['head', 'attendance', 'follow-up', 'closing', 'corrigendum'] as const;

/** What a section of the minutes is called: a fixed part, or the item that it is about. */
export function useSectionTitle(data: MeetingPage): (section: Pick<MinutesSection, 'key' | 'facts'>) => string {
  const say = useText();
  const days = useDays();
  return ({ key, facts }) => {
    const fixed = FIXED.find((name) => name === facts?.['kind'] || name === key);
    if (fixed !== undefined) return say(`section.${fixed}`);
    const item = data.items.find(({ id }) => key === `item-${id}`);
    return item === undefined ? key : `${days.label(item.label)}. ${item.title}`;
  };
}
