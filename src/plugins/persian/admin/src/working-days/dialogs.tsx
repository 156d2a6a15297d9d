import { type FormEvent, type ReactNode, useId, useState } from 'react';

import { Button, type ButtonProps, Dialog, Flex, IconButton, Modal } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { useText } from '../language/use-text';

type ButtonLook = Readonly<{ label: string; icon: ReactNode }>;

/** A small button with a picture; its name is its tooltip. */
type ActionProps = ButtonLook & Readonly<{ onClick?: () => void }>;
export const Action = ({ label, icon, ...handlers }: ActionProps) => (
  <IconButton label={label} variant="ghost" {...handlers}>
    {icon}
  </IconButton>
);

type OpeningProps = Readonly<{ opener: ReactNode; children: (close: () => void) => ReactNode }>;

/** What opens a dialog; what is in it begins anew at every opening. */
export function Opening({ opener, children }: OpeningProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>{opener}</Modal.Trigger>
      <Modal.Content>
        {children(() => {
          setOpen(false);
        })}
      </Modal.Content>
    </Modal.Root>
  );
}

type FormProps = Readonly<{
  title: string;
  submitLabel: string;
  isReady: boolean;
  onSubmit: () => Promise<void>;
  children: ReactNode;
}>;

/** What a dialog asks, and the buttons that answer. */
export function DialogForm({ title, submitLabel, isReady, onSubmit, children }: FormProps) {
  const text = useText();
  const form = useId();
  const [isBusy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    void onSubmit().finally(() => {
      setBusy(false);
    });
  };
  return (
    <>
      <Modal.Header closeLabel={text('dialog.close')}>
        <Modal.Title>{title}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <form id={form} onSubmit={submit}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{text('dialog.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" form={form} loading={isBusy} disabled={!isReady}>
          {submitLabel}
        </Button>
      </Modal.Footer>
    </>
  );
}

type ConfirmProps = Readonly<{
  opener: ReactNode;
  question: string;
  label: string;
  variant?: ButtonProps['variant'];
  onConfirm: () => Promise<unknown>;
}>;

/** Asks once more before something is lost. */
export function Confirm({ opener, question, label, variant = 'danger-light', onConfirm }: ConfirmProps) {
  const text = useText();
  return (
    <Dialog.Root>
      <Dialog.Trigger>{opener}</Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{text('dialog.confirm')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>{question}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth variant={variant} onClick={() => void onConfirm()}>
              {label}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
