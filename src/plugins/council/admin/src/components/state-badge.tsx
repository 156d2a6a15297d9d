import { Badge } from '@strapi/design-system';
import type { ComponentProps } from 'react';

import { useWordOf } from '../texts';

export type Thing = 'meeting' | 'item' | 'poll' | 'minutes' | 'resolution' | 'circulation';
type Variant = ComponentProps<typeof Badge>['variant'];

/** What is open draws the eye, what went well is green, what was broken off is red; all else is grey. */
const LOOKS: Readonly<Record<string, Variant>> = {
  open: 'primary',
  'in-discussion': 'primary',
  'in-progress': 'primary',
  'in-review': 'primary',
  'minutes-review': 'primary',
  submitted: 'secondary',
  convoked: 'secondary',
  'agenda-frozen': 'secondary',
  accepted: 'secondary',
  'on-agenda': 'secondary',
  'reported-done': 'secondary',
  adopted: 'success',
  'adopted-amended': 'success',
  approved: 'success',
  published: 'success',
  verified: 'success',
  suspended: 'warning',
  blocked: 'warning',
  returned: 'warning',
  'extension-requested': 'warning',
  'reassignment-required': 'warning',
  'not-reached': 'warning',
  cancelled: 'danger',
  rejected: 'danger',
  declined: 'danger',
  aborted: 'danger',
  'void-no-quorum': 'danger',
  'not-feasible': 'danger',
};

/** In which state something is, in words. */
export function StateBadge({ thing, state }: Readonly<{ thing: Thing; state: string }>) {
  const wordOf = useWordOf();
  return (
    <Badge variant={LOOKS[state] ?? 'neutral'} style={{ whiteSpace: 'nowrap' }}>
      {wordOf(`state.${thing}`, state)}
    </Badge>
  );
}
