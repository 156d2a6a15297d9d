import { useEffect, useRef } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import { useText } from '../language/use-text';
import { useOutcome } from '../working-days/outcome';

import { useRebuildSearchIndexMutation, useSearchIndexQuery } from './api';
import type { IndexState } from './contract';

const PAUSE = 1000;

/** The state of the index, asked for again while something is built, and the way to begin that. */
export function useSearchIndex() {
  const outcome = useOutcome();
  const { data, error, isLoading } = useSearchIndexQuery(undefined);
  const isBuilding = data !== undefined && data.building !== null;
  useSearchIndexQuery(undefined, { pollingInterval: isBuilding ? PAUSE : 0 });
  const [rebuild, { isLoading: isSent }] = useRebuildSearchIndexMutation();
  const expectEnd = useSayEnd(data);

  /** Of one type, or of all. */
  const begin = async (uid?: string): Promise<void> => {
    const begun = await outcome(rebuild(uid === undefined ? {} : { uid }));
    if (begun !== null) expectEnd();
  };

  return { index: data, error, isLoading, isBusy: isBuilding || isSent, begin };
}

/** Says once that a building has ended well, whoever began it. Why it ended badly stands on the page. */
function useSayEnd(index: IndexState | undefined): () => void {
  const text = useText();
  const { toggleNotification } = useNotification();
  const isExpected = useRef(false);
  useEffect(() => {
    if (index === undefined) return;
    if (index.building !== null) {
      isExpected.current = true;
    } else if (isExpected.current) {
      isExpected.current = false;
      if (index.failed === null) toggleNotification({ type: 'success', message: text('search-index.done') });
    }
    // Only what the server says anew is looked at: between begun and asked, the page still shows the state of before.
  }, [index]);
  return () => {
    isExpected.current = true;
  };
}
