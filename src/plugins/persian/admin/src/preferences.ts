import { useEffect, useSyncExternalStore } from 'react';

import { getFetchClient, useAuth } from '@strapi/strapi/admin';

import { PLUGIN_ID } from './plugin-id';

/** What a person chose for the own panel; `GET /persian/preferences`. */
export type Preferences = Readonly<{ gregorianBeside: boolean }>;

const DEFAULTS: Preferences = { gregorianBeside: false };
const ADDRESS = `/${PLUGIN_ID}/preferences`;

type Answer = Readonly<{ data: Preferences }>;
type UserId = number | string;

/** One answer a person and page; whoever logs in after another gets their own. */
let asked: UserId | undefined;
let current = DEFAULTS;
const listeners = new Set<() => void>();

function set(preferences: Preferences): void {
  current = { ...DEFAULTS, ...preferences };
  for (const changed of listeners) changed();
}

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

async function askOnce(userId: UserId): Promise<void> {
  if (asked === userId) return;
  asked = userId;
  set(DEFAULTS);
  try {
    const { data } = await getFetchClient().get<Answer>(ADDRESS);
    if (asked === userId) set(data.data);
  } catch {
    // A preference that does not come is the default; the next drawing asks again.
    if (asked === userId) asked = undefined;
  }
}

/** The preferences of the person who is logged in; the defaults until the server has answered. */
export function usePreferences(): Preferences {
  const userId = useAuth('Preferences', ({ user }) => user?.id, false);
  useEffect(() => {
    if (userId !== undefined) void askOnce(userId);
  }, [userId]);
  return useSyncExternalStore(subscribe, () => current);
}

/** Keeps them on the server, and shows them everywhere at once. @throws what the fetch client throws. */
export async function keepPreferences(preferences: Preferences): Promise<void> {
  const { data } = await getFetchClient().put<Answer>(ADDRESS, preferences);
  set(data.data);
}
