import { Button, type ButtonProps, Modal } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';

type DialogButtonProps = Pick<ButtonProps, 'variant' | 'size' | 'startIcon' | 'fullWidth'> &
  Readonly<{
    label: string;
    /** What screen readers say, where the label alone does not tell about what. */
    spokenLabel?: string;
    children: (close: () => void) => ReactNode;
  }>;

/** A button that opens a dialog; what is in it begins anew at every opening. */
export function DialogButton({ label, spokenLabel, children, ...looks }: DialogButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button {...looks} aria-label={spokenLabel}>
          {label}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        {children(() => {
          setOpen(false);
        })}
      </Modal.Content>
    </Modal.Root>
  );
}
