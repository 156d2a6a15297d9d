import { Button } from '@strapi/design-system';

import { type Letter, useRetryMessageMutation } from '../api/correspondence';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

/** A letter that was given up is tried again, as often as a new one. */
export function RetryButton({ letter: { id, recipient } }: Readonly<{ letter: Letter }>) {
  const say = useText();
  const outcome = useOutcome();
  const [retry, { isLoading }] = useRetryMessageMutation();
  return (
    <Button
      size="S"
      variant="secondary"
      loading={isLoading}
      aria-label={say('outbox.retry.of', { recipient })}
      onClick={() => void outcome(retry({ id }), 'outbox.retry.done')}
    >
      {say('outbox.retry')}
    </Button>
  );
}
