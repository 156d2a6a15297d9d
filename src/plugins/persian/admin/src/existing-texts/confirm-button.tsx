import { Button, type ButtonProps, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { useText } from '../language/use-text';

type ConfirmButtonProps = Pick<ButtonProps, 'variant' | 'size' | 'disabled'> &
  Readonly<{ label: string; question: string; onConfirm: () => void }>;

/** A button that asks once more before texts are changed. */
export function ConfirmButton({ label, question, onConfirm, ...looks }: ConfirmButtonProps) {
  const text = useText();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button {...looks}>{label}</Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{text('texts.confirm')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="warning600" />}>{question}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('texts.back')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={onConfirm}>
              {label}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
