import { Box, Button, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { AuditVerification } from '../api/contract';
import { useLazyAuditVerificationQuery } from '../api/queries';
import { useRefusalText, useText } from '../texts';
import { Latin } from './data-table';

/** Reads the whole trail again on the server, and what came of it. */
export function useVerification() {
  const say = useText();
  const refusalText = useRefusalText();
  const [verify, { currentData, isFetching, error }] = useLazyAuditVerificationQuery();
  const button = (
    <Button variant="secondary" loading={isFetching} onClick={() => void verify(undefined)}>
      {say('verify.action')}
    </Button>
  );
  const result = (
    <div role="status">
      {error !== undefined && <Typography textColor="danger600">{refusalText(error)}</Typography>}
      {currentData !== undefined && !isFetching && <Verdict verification={currentData} />}
    </div>
  );
  return { button, result };
}

function Verdict({ verification }: Readonly<{ verification: AuditVerification }>) {
  const say = useText();
  const intl = useIntl();
  const tone = verification.ok ? 'success' : 'danger';
  return (
    <Box background={`${tone}100`} borderColor={`${tone}200`} hasRadius padding={4}>
      <Typography tag="p" fontWeight="bold" textColor={`${tone}700`}>
        {verification.ok
          ? say('verify.whole', { count: verification.value.length })
          : say('verify.broken', { position: intl.formatNumber(verification.error.index + 1) })}
      </Typography>
      <Typography tag="p" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {verification.ok ? (
          <>
            {say('verify.head')} <Latin>{verification.value.head}</Latin>
          </>
        ) : (
          say(`verify.fault.${verification.error.code}`)
        )}
      </Typography>
    </Box>
  );
}
