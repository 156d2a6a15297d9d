import { useCallback } from 'react';
import { type IntlShape, useIntl } from 'react-intl';

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

/** Whose words have texts: states and moves are named apart for each thing that moves. */
type Group =
  | 'guard'
  | 'role'
  | 'deed'
  | 'result'
  | 'choice'
  | 'kind.meeting'
  | 'kind.item'
  | 'presence'
  | 'answer'
  | 'letter'
  | 'named'
  | 'dates'
  | 'count'
  | 'surface'
  | `state.${string}`
  | `move.${string}`
  | `law.${string}`;
export type WordOf = (group: Group, word: string) => string;

/** The text that belongs to a word of the server, or the word itself where there is none. */
export function useWordOf(): WordOf {
  const intl = useIntl();
  return useCallback((group, word) => wordOf(intl, group, word), [intl]);
}

function wordOf(intl: IntlShape, group: Group, word: string): string {
  const id = `${PLUGIN_ID}.${group}.${word}`;
  return id in intl.messages ? intl.formatMessage({ id }) : word;
}

type Refused = Readonly<{ message: string; details: Readonly<Record<string, unknown>> }>;

/** Why the server refused: our sentence where its code has one, otherwise its own. */
export function useRefusalText(): (error: unknown) => string {
  const intl = useIntl();
  return (error) => {
    const { message, details } = readRefusal(error);
    const code = typeof details['code'] === 'string' ? details['code'] : '';
    if (code === 'guard-failed') return wordOf(intl, 'guard', String(details['guard']));
    const id = `${PLUGIN_ID}.refusal.${code}`;
    if (id in intl.messages) return intl.formatMessage({ id }, valuesOf(intl, details));
    return message === '' ? intl.formatMessage({ id: textId('error.unknown') }) : message;
  };
}

/** Whose words the facts of a refusal are, by the name of the fact. */
const GROUPS: Readonly<Record<string, Group>> = {
  roles: 'role',
  field: 'named',
  deadline: 'dates',
  choice: 'choice',
  column: 'count',
};

/** The facts of a refusal as they stand in a sentence: words by their texts, numbers in the reader's digits. */
function valuesOf(intl: IntlShape, details: Refused['details']): Values {
  const shown = (name: string, value: unknown): string => {
    const group = GROUPS[name];
    if (group !== undefined) {
      const words = [value].flat().map((word) => wordOf(intl, group, String(word)));
      return intl.formatList(words, { type: 'disjunction' });
    }
    if (typeof value !== 'number') return String(value);
    return intl.formatNumber(value, { useGrouping: name !== 'year' });
  };
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shown(name, value)]));
}

function readRefusal(error: unknown): Refused {
  const { message, details } = isRecord(error) ? error : {};
  return { message: typeof message === 'string' ? message : '', details: isRecord(details) ? details : {} };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
