import { useIntl } from 'react-intl';

import { useText } from './use-text';

/** As the rest of the panel names a content type; `name` is its display name. */
export function useTypeName(): (type: Readonly<{ uid: string; name: string }>) => string {
  const intl = useIntl();
  const text = useText();
  return ({ uid, name }) => (uid === FILE ? text('type.file') : intl.formatMessage({ id: name, defaultMessage: name }));
}

/** Strapi's own type; its name is no message of Strapi's. */
const FILE = 'plugin::upload.file';
