import { Typography } from '@strapi/design-system';

import type { Laws } from '../api/contract';
import { useNumber } from '../days';
import { useText, useWordOf } from '../texts';

type Step = Readonly<{ days: number; audience: string }>;

/** Who hears of a due date, and when. */
export function Ladder({ laws }: Readonly<{ laws: Laws }>) {
  const say = useText();
  const wordOf = useWordOf();
  const formatNumber = useNumber();
  const steps = laws['escalation'] as readonly Step[];
  const when = (days: number): string => {
    if (days === 0) return say('laws.escalation.on');
    const count = formatNumber(Math.abs(days));
    return say(days < 0 ? 'laws.escalation.before' : 'laws.escalation.after', { count });
  };
  return (
    <ul>
      {steps.map(({ days, audience }) => (
        <li key={days}>
          <Typography>
            {when(days)}: {wordOf('law.audience', audience)}
          </Typography>
        </li>
      ))}
    </ul>
  );
}
