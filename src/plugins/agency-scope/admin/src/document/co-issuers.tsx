import { Flex, Typography } from '@strapi/design-system';

import { useEndShareMutation } from '../api/commands';
import type { AgencyName, DocumentAgencies, DocumentKey } from '../api/contract';
import { ConfirmButton } from '../components/confirm-button';
import { Aside } from '../components/data-table';
import { Moment } from '../components/moment';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

type CoIssuersProps = Readonly<{ entry: DocumentKey; agencies: DocumentAgencies }>;

/** The agencies that work on an entry together with its owner. */
export function CoIssuers({ entry, agencies: { coIssuers, mayShare, mayLeave } }: CoIssuersProps) {
  const say = useText();
  if (coIssuers.length === 0) return <Typography textColor="neutral600">{say('panel.co-issuers.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {coIssuers.map((agency) => (
        <Flex tag="li" key={agency.id} gap={2} justifyContent="space-between" alignItems="flex-start">
          <Typography tag="div" style={{ overflowWrap: 'anywhere' }}>
            {agency.name}
            <Aside>
              {say('panel.co-issuers.since')} <Moment at={agency.since} precision="day" />
            </Aside>
          </Typography>
          <EndButton entry={entry} agency={agency} mayLeave={mayLeave.includes(agency.id)} mayEnd={mayShare} />
        </Flex>
      ))}
    </Flex>
  );
}

type EndButtonProps = Readonly<{ entry: DocumentKey; agency: AgencyName; mayLeave: boolean; mayEnd: boolean }>;

function EndButton({ entry, agency, mayLeave, mayEnd }: EndButtonProps) {
  const say = useText();
  const outcome = useOutcome();
  const [endShare] = useEndShareMutation();
  if (!mayLeave && !mayEnd) return null;
  const { id, name } = agency;
  return (
    <ConfirmButton
      label={say(mayLeave ? 'leave.action' : 'unshare.action')}
      spokenLabel={say(mayLeave ? 'leave.spoken' : 'unshare.spoken', { name })}
      question={say(mayLeave ? 'leave.question' : 'unshare.question', { name })}
      variant="tertiary"
      onConfirm={() => outcome(endShare({ ...entry, agencyId: id }), mayLeave ? 'leave.done' : 'unshare.done')}
    />
  );
}
