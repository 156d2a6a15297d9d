import { Button } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';

import { usePlanMeetingsMutation } from '../api/commands';
import type { Council } from '../api/contract';
import { useNumber } from '../days';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

/** Makes the regular meetings that are missing in the months to come. */
export function PlanButton({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  const formatNumber = useNumber();
  const outcome = useOutcome();
  const [plan, { isLoading }] = usePlanMeetingsMutation();
  const press = async () => {
    const answer = await plan({ councilId: council.id });
    const count = 'data' in answer ? answer.data.added.length : 0;
    await outcome(Promise.resolve(answer), 'plan.done', { count, number: formatNumber(count) });
  };
  return (
    <Button startIcon={<Calendar />} loading={isLoading} onClick={() => void press()}>
      {say('plan.action')}
    </Button>
  );
}
