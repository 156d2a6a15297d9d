import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from './plugin-id';
import type en from './translations/en.json';

export type TextKey = keyof typeof en;
type Values = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, values?: Values) => string;

/** The panel's name of a text of this plugin. */
export const textId = (key: TextKey): string => `${PLUGIN_ID}.${key}`;

/** Texts of this plugin in the language of the panel. */
export function useText(): Say {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: textId(key) }, values), [intl]);
}

/** The text that belongs to a word of the server, or the word itself where there is none. */
export function useTextOf(): (group: 'action' | 'system' | 'type', word: string) => string {
  const intl = useIntl();
  return (group, word) => {
    const id = `${PLUGIN_ID}.${group}.${word}`;
    return id in intl.messages ? intl.formatMessage({ id }) : word;
  };
}

type Refused = Readonly<{ message: string; details: Readonly<Record<string, string>> }>;

/** Why the server refused: our sentence where its code has one, otherwise its own. */
export function useRefusalText(): (error: unknown) => string {
  const intl = useIntl();
  return (error) => {
    const { message, details } = readRefusal(error);
    const id = `${PLUGIN_ID}.refusal.${details['code'] ?? ''}`;
    if (id in intl.messages) return intl.formatMessage({ id }, details);
    return message === '' ? intl.formatMessage({ id: textId('error.unknown') }) : message;
  };
}

function readRefusal(error: unknown): Refused {
  const { message, details } = isRecord(error) ? error : {};
  return {
    message: typeof message === 'string' ? message : '',
    details: isRecord(details) ? (details as Record<string, string>) : {},
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
