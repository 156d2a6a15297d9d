import { useNotification } from '@strapi/strapi/admin';

import { type TextKey, useRefusalText, useText } from './texts';

type Values = Readonly<Record<string, string | number>>;
type Answer<Data> = Readonly<{ data: Data; error?: undefined }> | Readonly<{ data?: undefined; error: unknown }>;

/** Waits for a change, says how it went, and gives back its answer, or `null` where it was refused. */
export function useOutcome() {
  const say = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();

  return async <Data>(request: PromiseLike<Answer<Data>>, done?: TextKey, values?: Values): Promise<Data | null> => {
    const { data, error } = await request;
    if (error !== undefined) {
      toggleNotification({ type: 'danger', message: refusalText(error) });
      return null;
    }
    if (done !== undefined) toggleNotification({ type: 'success', message: say(done, values) });
    return data ?? null;
  };
}
