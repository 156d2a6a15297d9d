import { Button, type ButtonProps, Flex, Modal } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import { directionOfPage } from '../direction';
import { useText } from '../texts';

type DialogFormProps = Readonly<{
  title: string;
  submitLabel: string;
  variant?: ButtonProps['variant'];
  isReady?: boolean;
  onSubmit: () => Promise<void>;
  children: ReactNode;
}>;

/** What a dialog asks, and the buttons that answer. */
export function DialogForm({ title, submitLabel, variant, isReady = true, onSubmit, children }: DialogFormProps) {
  const say = useText();
  const form = useId();
  const [isBusy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog may stand inside the form of an entry, which is not what is sent.
    event.stopPropagation();
    setBusy(true);
    void onSubmit().finally(() => {
      setBusy(false);
    });
  };
  return (
    <>
      <Modal.Header closeLabel={say('dialog.close')}>
        <Modal.Title>{title}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <form id={form} onSubmit={submit} dir={directionOfPage()}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{say('dialog.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" form={form} variant={variant} loading={isBusy} disabled={!isReady}>
          {submitLabel}
        </Button>
      </Modal.Footer>
    </>
  );
}
