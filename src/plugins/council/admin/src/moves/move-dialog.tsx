import { Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { Offer } from '../api/contract';
import { DialogForm } from '../components/dialog-form';
import { Notice } from '../components/page-frame';
import { useText, useWordOf } from '../texts';
import { THING_OF, formOf } from './asked';
import { ASKED_FIELDS } from './asked-fields';
import type { Movable } from './movable';
import { useMove } from './use-move';
import { EMPTY, type Values, inputOf, isComplete } from './values';

type MoveDialogProps = Readonly<{ movable: Movable; offer: Offer | null; close: () => void }>;

/** What a move asks before it is made; `offer` is the one that was chosen. */
export function MoveDialog({ movable, offer, close }: MoveDialogProps) {
  return (
    <Modal.Root
      open={offer !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Modal.Content>{offer !== null && <MoveForm movable={movable} offer={offer} close={close} />}</Modal.Content>
    </Modal.Root>
  );
}

function MoveForm({ movable, offer, close }: MoveDialogProps & Readonly<{ offer: Offer }>) {
  const wordOf = useWordOf();
  const move = useMove(movable);
  const [values, setValues] = useState<Values>({ ...EMPTY, ...movable.circumstances.begin });
  const { asks, isGrave } = formOf(movable.things, offer.action);
  const label = wordOf(`move.${THING_OF[movable.things]}`, offer.action);
  const submit = async () => {
    if (await move(offer.action, inputOf(asks, values))) close();
  };
  return (
    <DialogForm
      title={label}
      submitLabel={label}
      variant={isGrave ? 'danger' : undefined}
      isReady={isComplete(asks, values)}
      onSubmit={submit}
    >
      <Effect movable={movable} offer={offer} />
      {asks.map((asked) => {
        const Field = ASKED_FIELDS[asked];
        return (
          <Field
            key={asked}
            values={values}
            circumstances={movable.circumstances}
            change={(change) => {
              setValues((before) => ({ ...before, ...change }));
            }}
          />
        );
      })}
    </DialogForm>
  );
}

/** What the thing will be afterwards, and what is missing that the form can still give. */
function Effect({ movable, offer: { action, to, guard } }: Readonly<{ movable: Movable; offer: Offer }>) {
  const say = useText();
  const wordOf = useWordOf();
  const { isGrave } = formOf(movable.things, action);
  return (
    <>
      {isGrave && (
        <Typography>{say('dialog.effect', { state: wordOf(`state.${THING_OF[movable.things]}`, to) })}</Typography>
      )}
      {guard !== null && <Notice>{wordOf('guard', guard)}</Notice>}
    </>
  );
}
