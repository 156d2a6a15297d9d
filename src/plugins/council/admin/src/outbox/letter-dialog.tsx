import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { Letter } from '../api/correspondence';
import { DialogButton } from '../components/dialog-button';
import { Instant } from '../components/instant';
import { Notice } from '../components/page-frame';
import { directionOfPage } from '../direction';
import { useText } from '../texts';

type LetterProps = Readonly<{ letter: Letter; zone: string }>;

/** Opens a letter as its recipient reads it. */
export function LetterButton({ letter, zone }: LetterProps) {
  const say = useText();
  const { subject, recipient } = letter;
  return (
    <DialogButton
      label={say('outbox.read')}
      spokenLabel={say('outbox.read.of', { subject, recipient })}
      variant="tertiary"
      size="S"
    >
      {(close) => <LetterText letter={letter} zone={zone} close={close} />}
    </DialogButton>
  );
}

function LetterText({ letter, zone, close }: LetterProps & Readonly<{ close: () => void }>) {
  const say = useText();
  const { subject, recipient, body, lastFault, state } = letter;
  return (
    <>
      <Modal.Header closeLabel={say('dialog.close')}>
        <Modal.Title>{subject}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5} dir={directionOfPage()}>
          {lastFault !== null && state !== 'sent' && <Notice tone="danger">{<bdi>{lastFault}</bdi>}</Notice>}
          <Fact name={say('outbox.recipient')}>
            <bdi>{recipient}</bdi>
          </Fact>
          <Fact name={say('outbox.text')}>
            <Typography tag="p" style={LINES}>
              {body}
            </Typography>
          </Fact>
          <CalendarPart letter={letter} zone={zone} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={close}>
          {say('dialog.close')}
        </Button>
      </Modal.Footer>
    </>
  );
}

/** Each line in its own direction: an address is no Persian. */
const LINES = {
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
  unicodeBidi: 'plaintext',
  textAlign: 'start',
} as const;

function Fact({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="div">{children}</Typography>
    </Box>
  );
}

/** What a calendar makes of it: when and where, and the file as it is. */
function CalendarPart({ letter: { calendar, when }, zone }: LetterProps) {
  const say = useText();
  if (calendar === null) return null;
  return (
    <Fact name={say('outbox.calendar')}>
      {when !== null && (
        <Typography tag="p">
          {when.isCancelled && `${say('outbox.calendar.cancelled')} · `}
          <Instant at={when.startsAt} zone={zone} />
          {when.place !== null && (
            <>
              {' · '}
              <bdi>{when.place}</bdi>
            </>
          )}
        </Typography>
      )}
      <details>
        <summary>{say('outbox.calendar.file')}</summary>
        <Box background="neutral100" hasRadius padding={3} marginTop={2} tag="pre" dir="ltr" style={FILE} tabIndex={0}>
          {calendar}
        </Box>
      </details>
    </Fact>
  );
}

const FILE = { overflow: 'auto', maxBlockSize: '30rem', fontSize: '1.2rem' } as const;
