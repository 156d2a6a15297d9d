import { Plus } from '@strapi/icons';
import { useState } from 'react';

import { useEditItemMutation, useProposeItemMutation } from '../api/commands';
import type { AgendaItem, Council, SeatInRoom } from '../api/contract';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { isStaff } from '../council/roles';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { EMPTY_ITEM, ItemFields, type ItemTexts, isReady, textsOf } from './item-fields';

type NewItemProps = Readonly<{ council: Council; seats: readonly SeatInRoom[] }>;

/** A new item: of one's own agency, or for staff of any agency or of the council itself. */
export function NewItemButton({ council, seats }: NewItemProps) {
  const say = useText();
  return (
    <DialogButton label={say('item.new')} startIcon={<Plus />} variant="secondary" size="S">
      {(close) => <NewItemForm council={council} seats={seats} close={close} />}
    </DialogButton>
  );
}

function NewItemForm({ council, seats, close }: NewItemProps & Readonly<{ close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [propose] = useProposeItemMutation();
  const [texts, setTexts] = useState<ItemTexts>(EMPTY_ITEM);
  const isOfStaff = isStaff(council);
  const submit = async () => {
    const proposed = propose({ councilId: council.id, input: texts });
    if ((await outcome(proposed, 'item.new.done')) !== null) close();
  };
  return (
    <DialogForm title={say('item.new')} submitLabel={say('item.new.submit')} isReady={isReady(texts)} onSubmit={submit}>
      <ItemFields texts={texts} setTexts={setTexts} seats={seats} choosesAgency={isOfStaff} />
    </DialogForm>
  );
}

type EditItemProps = Readonly<{ item: AgendaItem; seats: readonly SeatInRoom[]; close: () => void }>;

/** Puts the texts of an item right. */
export function EditItemForm({ item, seats, close }: EditItemProps) {
  const say = useText();
  const outcome = useOutcome();
  const [edit] = useEditItemMutation();
  const [texts, setTexts] = useState<ItemTexts>(() => textsOf(item));
  const submit = async () => {
    const edited = edit({ id: item.id, input: { ...texts, expectedVersion: item.version } });
    if ((await outcome(edited, 'item.edit.done')) !== null) close();
  };
  return (
    <DialogForm title={say('item.edit')} submitLabel={say('dialog.save')} isReady={isReady(texts)} onSubmit={submit}>
      <ItemFields texts={texts} setTexts={setTexts} seats={seats} choosesAgency={false} />
    </DialogForm>
  );
}
