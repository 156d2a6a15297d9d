import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';

import type { Council, Meeting } from '../api/contract';
import { saveFile, useTransfer } from '../api/transfer';
import { isStaff } from '../council/roles';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

const BEFORE_INVITATION = ['planned', 'scheduled'];

/** Everything for the meeting in one PDF: for staff at any time, for seats once they are invited. */
export function PacketButton({ council, meeting }: Readonly<{ council: Council; meeting: Meeting }>) {
  const say = useText();
  const outcome = useOutcome();
  const transfer = useTransfer();
  const [isBusy, setBusy] = useState(false);
  if (!isStaff(council) && BEFORE_INVITATION.includes(meeting.state)) return null;
  const save = async () => {
    setBusy(true);
    const file = await outcome(transfer({ path: `/meetings/${meeting.id}/paper/packet` }));
    setBusy(false);
    if (file !== null) saveFile(`packet-${meeting.startsAt.slice(0, 10)}.pdf`, file);
  };
  return (
    <Button
      variant="tertiary"
      size="S"
      startIcon={<Download aria-hidden />}
      loading={isBusy}
      onClick={() => void save()}
    >
      {say('packet.save')}
    </Button>
  );
}
