import { Box, Divider, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { DocumentAgencies, DocumentKey } from '../api/contract';
import { directionOfPage } from '../direction';
import { useText } from '../texts';
import { CoIssuers } from './co-issuers';
import { EntryAudit } from './entry-audit';
import { ShareButton, TransferButton } from './agency-dialogs';

type PanelContentProps = Readonly<{
  entry: DocumentKey;
  agencies: DocumentAgencies;
  may: Readonly<{ audit: boolean; transfer: boolean }>;
}>;

/** The owner of an entry, the agencies that take part, and the last things done to it. */
export function PanelContent({ entry, agencies, may }: PanelContentProps) {
  const say = useText();
  const { owner, coIssuers, mayShare } = agencies;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" dir={directionOfPage()}>
      <Part title={say('panel.owner')}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{owner?.name ?? say('panel.owner.council')}</Typography>
      </Part>
      {(mayShare || coIssuers.length > 0) && (
        <Part title={say('panel.co-issuers')}>
          <CoIssuers entry={entry} agencies={agencies} />
        </Part>
      )}
      <Changes entry={entry} agencies={agencies} mayTransfer={may.transfer} />
      {may.audit && (
        <>
          <Divider />
          <Part title={say('panel.audit')}>
            <EntryAudit entry={entry} />
          </Part>
        </>
      )}
    </Flex>
  );
}

type ChangesProps = Omit<PanelContentProps, 'may'> & Readonly<{ mayTransfer: boolean }>;

function Changes({ entry, agencies, mayTransfer }: ChangesProps) {
  const { owner, coIssuers, mayShare } = agencies;
  const involved = [owner, ...coIssuers].flatMap((agency) => agency?.id ?? []);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {mayShare && <ShareButton entry={entry} without={involved} />}
      {mayTransfer && agencies.mayTransfer && <TransferButton entry={entry} owner={owner} />}
    </Flex>
  );
}

function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <Box tag="section">
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Box paddingTop={1}>{children}</Box>
    </Box>
  );
}
