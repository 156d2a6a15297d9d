import { useIntl } from 'react-intl';

import { useNotification } from '@strapi/strapi/admin';

import { textId } from '../language/own-texts';
import { useText } from '../language/use-text';

import type { RowFault } from './contract';

type Answer<Data> = Readonly<{ data?: Data | undefined; error?: unknown }>;
type Refused = Readonly<{ message: string; code: string; rows: readonly RowFault[] }>;

/** Waits for a change, says how it went, and gives back its answer, or `null` where it was refused. */
export function useOutcome() {
  const text = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  return async <Data>(request: PromiseLike<Answer<Data>>, done?: string): Promise<Data | null> => {
    const { data, error } = await request;
    if (error !== undefined) {
      toggleNotification({ type: 'danger', message: refusalText(error) });
      return null;
    }
    if (done !== undefined) toggleNotification({ type: 'success', message: text(done) });
    return data ?? null;
  };
}

/** Why the server refused: our sentence where its code has one, otherwise its own. */
export function useRefusalText(): (error: unknown) => string {
  const intl = useIntl();
  return (error) => {
    const { message, code } = readRefusal(error);
    const id = textId(`refusal.${code}`);
    if (id in intl.messages) return intl.formatMessage({ id });
    return message === '' ? intl.formatMessage({ id: textId('refusal.unknown') }) : message;
  };
}

/** What an error of the server says, and for an import which lines are wrong. */
export function readRefusal(error: unknown): Refused {
  const { message, details } = isRecord(error) ? error : {};
  const { code, rows } = isRecord(details) ? details : {};
  return {
    message: typeof message === 'string' ? message : '',
    code: typeof code === 'string' ? code : '',
    rows: Array.isArray(rows) ? (rows as readonly RowFault[]) : [],
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
