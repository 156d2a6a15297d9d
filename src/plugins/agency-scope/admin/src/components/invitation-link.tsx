import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { MintedInvitation } from '../api/contract';
import { directionOfPage } from '../direction';
import { fullMoment } from '../moments';
import { useText } from '../texts';

type InvitationLinkProps = Readonly<{ invitation: MintedInvitation; email: string; close: () => void }>;

type Panel = Readonly<{ backendURL?: string }>;

const linkOf = (token: string): string =>
  `${addressOfServer()}/api/agency-scope/join?token=${encodeURIComponent(token)}`;

const addressOfServer = (): string =>
  [(window.strapi as unknown as Panel).backendURL, window.location.origin].find(Boolean) ?? '';

/** The link of a fresh invitation. The server keeps its hash only: it is shown here or never. */
export function InvitationLink({ invitation, email, close }: InvitationLinkProps) {
  const say = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const link = linkOf(invitation.token);
  const copyLink = async () => {
    const isCopied = await copy(link);
    toggleNotification({
      type: isCopied ? 'success' : 'warning',
      message: say(isCopied ? 'invite.link.copied' : 'invite.link.not-copied'),
    });
  };
  return (
    <>
      <Modal.Header closeLabel={say('dialog.close')}>
        <Modal.Title>{say('invite.link.title')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4} dir={directionOfPage()}>
          <Typography style={{ overflowWrap: 'anywhere' }}>{say('invite.link.intro', { email })}</Typography>
          <LinkField link={link} expiresAt={invitation.expiresAt} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={close}>
          {say('dialog.done')}
        </Button>
        <Button startIcon={<Duplicate />} onClick={() => void copyLink()}>
          {say('invite.link.copy')}
        </Button>
      </Modal.Footer>
    </>
  );
}

function LinkField({ link, expiresAt }: Readonly<{ link: string; expiresAt: string }>) {
  const say = useText();
  const { locale } = useIntl();
  return (
    <Field.Root name="link" hint={say('invite.link.expires', { at: fullMoment(expiresAt, locale) })}>
      <Field.Label>{say('invite.link.label')}</Field.Label>
      <TextInput
        readOnly
        dir="ltr"
        value={link}
        onFocus={({ target }) => {
          target.select();
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}
