import { useIntl } from 'react-intl';

import { textId } from './own-texts';

/** The sentences of this plugin, by their key. */
export function useText() {
  const intl = useIntl();
  return (key: string, values: Readonly<Record<string, string>> = {}): string =>
    intl.formatMessage({ id: textId(key) }, { ...values });
}
