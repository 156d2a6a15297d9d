import { type PlanOptions, type SearchPlan, otherKeyboard, planInside, planSearch } from '../../../../core/src';

/** Why something was found although the words as typed are nowhere. */
export type Rescue = 'keyboard-layout' | 'substring';

/** One way to search, with the one that is tried after it where it finds nothing. `plan` says what is shown as found. */
export type Attempt = Readonly<{ searched: string; rescue: Rescue | null; plan: SearchPlan; next: Attempt | null }>;

/** As typed; as another keyboard would have typed it; inside of words. `null` where no word was typed. */
export function attemptsAt(query: string, options: PlanOptions = {}): Attempt | null {
  const plan = planSearch(query, options);
  const other = otherKeyboard(query) ?? '';
  const otherPlan = planSearch(other, options);
  const substring = plan && !options.isTitleOnly ? partsAt(query, plan) : null;
  const keyboard: Attempt | null = otherPlan && {
    searched: other,
    rescue: 'keyboard-layout',
    plan: otherPlan,
    next: substring,
  };
  // Signs alone can be letters of the other keyboard: «;,» is «کو».
  return plan ? { searched: query, rescue: null, plan, next: keyboard ?? substring } : keyboard;
}

function partsAt(query: string, whole: SearchPlan): Attempt | null {
  const plan = planInside(whole);
  return plan && { searched: query, rescue: 'substring', plan, next: null };
}
