import { useIntl } from 'react-intl';

import { panelSettings } from '../settings';

/** A stored instant in the panel's language and the project's zone; in Persian that is a Jalali day. */
export function useInstantText(): (instant: string) => string {
  const intl = useIntl();
  const { timeZone } = panelSettings();
  return (instant) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}
