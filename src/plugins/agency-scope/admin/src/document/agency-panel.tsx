import { useIntl } from 'react-intl';

import { useDocumentAgenciesQuery } from '../api/queries';
import { usePermitted } from '../permissions';
import { useText } from '../texts';
import { PanelContent } from './panel-content';

type Entry = Readonly<{ model: string; documentId?: string }>;

/** Beside an entry of the content manager: whose it is, and who takes part. Nothing where that is not asked. */
export function AgencyPanel({ model, documentId = '' }: Entry) {
  const say = useText();
  const { locale } = useIntl();
  const { canRead, canAudit, canTransfer } = usePermitted();
  const key = { contentType: model, documentId };
  const skip = !canRead || documentId === '' || !model.startsWith('api::');
  const { currentData } = useDocumentAgenciesQuery({ ...key, locale }, { skip });
  if (currentData === undefined) return null;
  return {
    title: say('panel.title'),
    content: <PanelContent entry={key} agencies={currentData} may={{ audit: canAudit, transfer: canTransfer }} />,
  };
}
