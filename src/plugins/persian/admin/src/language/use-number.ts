import { useIntl } from 'react-intl';

import { formatNumber } from '../../../core/src';

/** A number in the digits of the panel's language. */
export function useNumber(): (value: number) => string {
  const intl = useIntl();
  return (value) => (intl.locale === 'fa' ? formatNumber(value) : intl.formatNumber(value));
}
