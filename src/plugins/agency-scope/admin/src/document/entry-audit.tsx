import { Flex, Loader, Typography } from '@strapi/design-system';

import type { DocumentKey } from '../api/contract';
import { useAuditQuery } from '../api/queries';
import { Deed, Doer } from '../components/audit-lines';
import { Aside } from '../components/data-table';
import { Moment } from '../components/moment';
import { useRefusalText, useText } from '../texts';

const LINES = 10;

/** The last things that were done to one entry. */
export function EntryAudit({ entry: { contentType, documentId } }: Readonly<{ entry: DocumentKey }>) {
  const say = useText();
  const refusalText = useRefusalText();
  const { data, error, isLoading } = useAuditQuery({ contentType, subject: documentId });
  if (isLoading) return <Loader small>{say('loading')}</Loader>;
  if (data === undefined) return <Typography textColor="danger600">{refusalText(error)}</Typography>;
  if (data.entries.length === 0) return <Typography textColor="neutral600">{say('audit.none')}</Typography>;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
      {data.entries.slice(0, LINES).map((line) => (
        <Typography tag="li" key={line.sequence} style={{ overflowWrap: 'anywhere' }}>
          <Deed entry={line} />
          <Aside>
            <Doer entry={line} /> · <Moment at={line.at} />
          </Aside>
        </Typography>
      ))}
    </Flex>
  );
}
