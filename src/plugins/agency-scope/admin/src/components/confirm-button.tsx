import { Button, type ButtonProps, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { useText } from '../texts';

type ConfirmButtonProps = Pick<ButtonProps, 'variant' | 'size'> &
  Readonly<{ label: string; spokenLabel: string; question: string; onConfirm: () => Promise<unknown> }>;

/** A button that asks once more before it does what cannot be taken back. */
export function ConfirmButton({ label, spokenLabel, question, onConfirm, ...looks }: ConfirmButtonProps) {
  const say = useText();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button {...looks} aria-label={spokenLabel}>
          {label}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{say('dialog.confirm')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>{question}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {say('dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth variant="danger-light" onClick={() => void onConfirm()}>
              {label}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
