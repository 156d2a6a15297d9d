import { Button, Flex, Typography } from '@strapi/design-system';

import { useAgreeToMoveMutation } from '../api/commands';
import type { Consent, Things } from '../api/contract';
import { useOutcome } from '../outcome';
import { useText, useWordOf } from '../texts';
import { THING_OF } from './asked';

/** In which state whose agreement is of use, for what. */
const WANTED: Readonly<Record<Things, readonly Readonly<{ state: string; action: string; by: string }>[]>> = {
  meetings: [
    { state: 'scheduled', action: 'convoke', by: 'chair' },
    { state: 'held', action: 'reopen', by: 'secretary' },
    { state: 'closed', action: 'correct', by: 'secretary' },
  ],
  'agenda-items': [
    { state: 'submitted', action: 'accept', by: 'chair' },
    { state: 'submitted', action: 'decline', by: 'chair' },
    { state: 'adopted', action: 'revise-outcome', by: 'secretary' },
    { state: 'adopted-amended', action: 'revise-outcome', by: 'secretary' },
    { state: 'rejected', action: 'revise-outcome', by: 'secretary' },
  ],
  polls: [],
  minutes: [
    { state: 'ready', action: 'sign', by: 'chair' },
    { state: 'ready', action: 'sign', by: 'secretary' },
  ],
  resolutions: [],
};

type ConsentButtonsProps = Readonly<{
  things: Things;
  id: string;
  state: string;
  roles: readonly string[];
  consents?: readonly Consent[];
}>;

/** Agrees to what somebody else does: the chair to a convocation, a second person to what two people do. */
export function ConsentButtons({ things, id, state, roles, consents = [] }: ConsentButtonsProps) {
  const say = useText();
  const wordOf = useWordOf();
  const outcome = useOutcome();
  const [agree] = useAgreeToMoveMutation();
  const thing = THING_OF[things];
  const given = consents.map(({ action, role }) =>
    say('consent.given', { role: wordOf('role', role), move: wordOf(`move.${thing}`, action) }),
  );
  const wanted = WANTED[things].filter(
    (each) =>
      each.state === state &&
      roles.includes(each.by) &&
      !consents.some(({ action, isMine }) => isMine && action === each.action),
  );
  if (given.length + wanted.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      {wanted.map(({ action, by }) => (
        <Button
          key={by + action}
          variant="secondary"
          onClick={() => void outcome(agree({ things, id, action }), 'consent.done')}
        >
          {say('consent.action', { move: wordOf(`move.${thing}`, action) })}
        </Button>
      ))}
      {given.map((sentence) => (
        <Typography key={sentence} variant="pi" textColor="success700">
          {sentence}
        </Typography>
      ))}
    </Flex>
  );
}
