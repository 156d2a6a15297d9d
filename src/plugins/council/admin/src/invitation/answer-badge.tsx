import { Badge } from '@strapi/design-system';

import type { SeatAnswer } from '../api/contract';
import { useWordOf } from '../texts';

const LOOKS = { accepted: 'success', declined: 'danger', tentative: 'warning', 'needs-action': 'neutral' } as const;

/** What a seat answered, in words. */
export function AnswerBadge({ answer }: Readonly<{ answer: SeatAnswer }>) {
  const wordOf = useWordOf();
  return (
    <Badge variant={LOOKS[answer]} style={{ whiteSpace: 'nowrap' }}>
      {wordOf('answer', answer)}
    </Badge>
  );
}
