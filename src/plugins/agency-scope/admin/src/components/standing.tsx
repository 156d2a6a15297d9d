import { Badge } from '@strapi/design-system';

import type { Member, Suspension } from '../api/contract';
import { useText } from '../texts';

/** Whether an agency works or is suspended. */
export function AgencyStanding({ suspension }: Readonly<{ suspension: Suspension | null }>) {
  const say = useText();
  return suspension === null ? (
    <Badge variant="success">{say('standing.active')}</Badge>
  ) : (
    <Badge variant="danger" title={suspension.reason}>
      {say('standing.suspended')}
    </Badge>
  );
}

type Standing = Readonly<{
  key: 'active' | 'suspended' | 'ended' | 'not-begun';
  variant: 'success' | 'danger' | 'neutral';
}>;

function standingOf({ suspension, isInForce, validFrom }: Member): Standing {
  if (suspension !== null) return { key: 'suspended', variant: 'danger' };
  if (isInForce) return { key: 'active', variant: 'success' };
  const isToCome = validFrom !== null && Date.parse(validFrom) > Date.now();
  return { key: isToCome ? 'not-begun' : 'ended', variant: 'neutral' };
}

/** Whether a seat counts at this moment, and if not, why. */
export function MemberStanding({ member }: Readonly<{ member: Member }>) {
  const say = useText();
  const { key, variant } = standingOf(member);
  return (
    <Badge variant={variant} title={member.suspension?.reason}>
      {say(`standing.${key}`)}
    </Badge>
  );
}
