import { useIntl } from 'react-intl';
import { type TimeOfDay, formatTime } from 'strapi-plugin-persian/core';

import type { Laws } from '../api/contract';
import { useNumber } from '../days';
import { useText, useWordOf } from '../texts';
import { type Setting, valueAt } from './settings';

/** Words are stored as texts, or as numbers. */
const wordIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What a setting is called and what it says, in words. */
export function useSettingWords() {
  const say = useText();
  const wordOf = useWordOf();
  const { locale } = useIntl();
  const formatNumber = useNumber();
  const digits = locale.startsWith('fa') ? 'persian' : 'ascii';

  const nameOf = ({ path }: Setting): string => {
    const [, matter, part] = /^majorities\.([^.]+)\.(majority|base|tie)/.exec(path) ?? [];
    if (matter === undefined || part === undefined) return wordOf('law.name', path);
    return say('law.of-matter', { matter: wordOf('law.matter', matter), what: wordOf('law.vote', part) });
  };

  const textOf = ({ path, control }: Setting, laws: Laws): string => {
    const value = valueAt(laws, path);
    if (value === undefined || value === null) return '—';
    switch (control.kind) {
      case 'number':
        return formatNumber(Number(value));
      case 'flag':
        return say(value === true ? 'law.yes' : 'law.no');
      case 'choice':
        return wordOf(`law.${control.group}`, wordIn(value));
      case 'time':
        return formatTime(value as TimeOfDay, { digits });
    }
  };

  return { nameOf, textOf };
}
