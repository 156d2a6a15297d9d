import { useEffect, useSyncExternalStore } from 'react';

import { getFetchClient, useAuth } from '@strapi/strapi/admin';

import { ANNOUNCED_CALENDAR, type WorkCalendar } from '../../../core/src';
import { PLUGIN_ID } from '../plugin-id';

const ADDRESS = `/${PLUGIN_ID}/holidays/calendar`;

type UserId = number | string;

/** One answer a person and page, for all calendars of the panel; until it is there, what came with the plugin. */
let asked: UserId | undefined;
let current = ANNOUNCED_CALENDAR;
const listeners = new Set<() => void>();

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** Asks the server again, after something was changed here. Without an answer the calendar stays as it was. */
export async function refreshWorkCalendar(): Promise<void> {
  try {
    const { data } = await getFetchClient().get<Readonly<{ data: WorkCalendar }>>(ADDRESS);
    current = data.data;
    for (const changed of listeners) changed();
  } catch {
    asked = undefined;
  }
}

/** When people work, as decided here; the announced calendar until the server has answered, and before the login. */
export function useWorkCalendar(): WorkCalendar {
  const userId = useAuth('WorkCalendar', ({ user }) => user?.id, false);
  useEffect(() => {
    if (userId === undefined || asked === userId) return;
    asked = userId;
    void refreshWorkCalendar();
  }, [userId]);
  return useSyncExternalStore(subscribe, () => current);
}
