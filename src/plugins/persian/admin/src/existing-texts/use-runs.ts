import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

import { useText } from '../language/use-text';
import { type Run, isGoingOn } from './contract';
import { textsApi } from './texts-api';

const PAUSE = 1000;

/** The latest runs, asked for again while one goes on; `null` until the server has answered. */
export function useRuns() {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [runs, setRuns] = useState<readonly Run[] | null | 'failed'>(null);

  const load = useCallback(async () => {
    try {
      setRuns(await textsApi.runs());
    } catch {
      setRuns('failed');
    }
  }, []);

  useEffect(() => void load(), [load]);
  const isBusy = Array.isArray(runs) && runs.some(isGoingOn);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(() => void load(), PAUSE);
    return () => {
      clearInterval(timer);
    };
  }, [isBusy, load]);

  /** Sends a wish; what became of it is in the list then. */
  const send = async (wish: () => Promise<unknown>): Promise<void> => {
    try {
      await wish();
    } catch {
      toggleNotification({ type: 'danger', message: text('texts.not-begun') });
    }
    await load();
  };

  return { runs, isBusy, send };
}
