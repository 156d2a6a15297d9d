import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { FreshFeed } from '../api/correspondence';
import { CheckField } from '../components/fields';
import { directionOfPage } from '../direction';
import { useText } from '../texts';

type FreshAddressProps = Readonly<{ feed: FreshFeed; close: () => void }>;

/** The address of a calendar that was just made. The server keeps its hash only: it is shown here or never. */
export function FreshAddress({ feed, close }: FreshAddressProps) {
  const say = useText();
  const copy = useCopy();
  const [withDeadlines, setWithDeadlines] = useState(false);
  const address = `${feed.address}${withDeadlines ? '?include=deadlines' : ''}`;
  return (
    <>
      <Modal.Header closeLabel={say('dialog.close')}>
        <Modal.Title>{say('calendars.address.title')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4} dir={directionOfPage()}>
          <Typography>{say('calendars.address.intro')}</Typography>
          <AddressField address={address} />
          <CheckField
            name="deadlines"
            label={say('calendars.deadlines')}
            hint={say('calendars.deadlines.hint')}
            value={withDeadlines}
            onChange={setWithDeadlines}
          />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={close}>
          {say('calendars.address.seen')}
        </Button>
        <Button startIcon={<Duplicate />} onClick={() => void copy(address)}>
          {say('calendars.copy')}
        </Button>
      </Modal.Footer>
    </>
  );
}

function useCopy(): (text: string) => Promise<void> {
  const say = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  return async (text) => {
    const isCopied = await copy(text);
    toggleNotification({
      type: isCopied ? 'success' : 'warning',
      message: say(isCopied ? 'calendars.copied' : 'calendars.not-copied'),
    });
  };
}

function AddressField({ address }: Readonly<{ address: string }>) {
  const say = useText();
  return (
    <Field.Root name="address" hint={say('calendars.address.hint')}>
      <Field.Label>{say('calendars.address')}</Field.Label>
      <TextInput
        readOnly
        dir="ltr"
        value={address}
        onFocus={({ target }) => {
          target.select();
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}
