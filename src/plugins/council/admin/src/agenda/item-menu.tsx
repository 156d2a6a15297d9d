import { Loader, Menu, Modal } from '@strapi/design-system';
import { useState } from 'react';

import type { AgendaItem, Council, MeetingPage, Offer } from '../api/contract';
import { useLazyCouncilMovesQuery } from '../api/queries';
import { isStaff } from '../council/roles';
import type { Movable } from '../moves/movable';
import { OfferItems } from '../moves/move-menu';
import { useChosenMove } from '../moves/use-chosen-move';
import { beginOfItem } from '../moves/values';
import { useText } from '../texts';
import { EditItemForm } from './item-form';

/** One place up or down on the agenda, where there is one. */
type PlaceSteps = Readonly<{ up: (() => void) | null; down: (() => void) | null }>;
const NOWHERE: PlaceSteps = { up: null, down: null };

type ItemMenuProps = Readonly<{ council: Council; data: MeetingPage; item: AgendaItem; steps?: PlaceSteps }>;

export const movableItem = ({ data, item }: Pick<ItemMenuProps, 'data' | 'item'>): Movable => ({
  things: 'agenda-items',
  id: item.id,
  version: item.version,
  circumstances: {
    begin: beginOfItem(item),
    seats: data.seats.map(({ seatId, agencyName }) => ({ value: seatId, label: agencyName })),
  },
});

/** Until people are invited with it, its texts are put right here. */
const EDITABLE = ['draft', 'returned', 'agency-approved'];
const EDITABLE_BY_STAFF = [...EDITABLE, 'submitted', 'accepted', 'on-agenda'];
const isEditable = (council: Council, { state, numberMain }: AgendaItem): boolean =>
  numberMain === null && (isStaff(council) ? EDITABLE_BY_STAFF : EDITABLE).includes(state);

/** What may be done with an item, and the texts of it where they may still be put right. */
export function ItemMenu({ council, data, item, steps = NOWHERE }: ItemMenuProps) {
  const [isEditing, setEditing] = useState(false);
  const { choose, dialog } = useChosenMove(movableItem({ data, item }));
  const edit = () => {
    setEditing(true);
  };
  return (
    <>
      <Steps item={item} edit={isEditable(council, item) ? edit : null} places={steps} choose={choose} />
      {dialog}
      <Modal.Root open={isEditing} onOpenChange={setEditing}>
        <Modal.Content>
          {isEditing && (
            <EditItemForm
              item={item}
              seats={data.seats}
              close={() => {
                setEditing(false);
              }}
            />
          )}
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

type StepsProps = Readonly<{
  item: AgendaItem;
  edit: (() => void) | null;
  places: PlaceSteps;
  choose: (offer: Offer) => void;
}>;

/** The server is asked when the menu opens. Scheduling has a button of its own. */
function Steps({ item, edit, places, choose }: StepsProps) {
  const say = useText();
  const [load, { data: moves, isFetching }] = useLazyCouncilMovesQuery();
  const offers = moves?.offers.filter(({ action }) => action !== 'schedule') ?? [];
  const own = [
    { key: 'item.edit', step: edit },
    { key: 'order.up', step: places.up },
    { key: 'order.down', step: places.down },
  ] as const;
  const isEmpty = offers.length === 0 && own.every(({ step }) => step === null);
  return (
    <Menu.Root
      onOpenChange={(isOpen) => {
        if (isOpen) void load({ things: 'agenda-items', id: item.id });
      }}
    >
      <Menu.Trigger variant="tertiary" size="S" aria-label={say('move.others.of', { about: item.title })}>
        {say('item.moves')}
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end">
        {own.map(
          ({ key, step }) =>
            step !== null && (
              <Menu.Item key={key} onSelect={step}>
                {say(key)}
              </Menu.Item>
            ),
        )}
        <OfferItems things="agenda-items" offers={offers} choose={choose} />
        {isEmpty && <NoSteps isWaiting={moves === undefined && isFetching} />}
      </Menu.Content>
    </Menu.Root>
  );
}

function NoSteps({ isWaiting }: Readonly<{ isWaiting: boolean }>) {
  const say = useText();
  return isWaiting ? <Loader small>{say('loading')}</Loader> : <Menu.Item disabled>{say('move.none')}</Menu.Item>;
}
