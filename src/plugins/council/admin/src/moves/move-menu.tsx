import { Box, type ButtonProps, Menu, Typography } from '@strapi/design-system';

import type { Offer, Things } from '../api/contract';
import { useText, useWordOf } from '../texts';
import { THING_OF, formOf, mayBeMet } from './asked';

type MoveMenuProps = Readonly<{
  things: Things;
  offers: readonly Offer[];
  choose: (offer: Offer) => void;
  about: string;
  size?: ButtonProps['size'];
}>;

/** The other moves; those that lack a condition say which. */
export function MoveMenu({ things, offers, choose, about, size }: MoveMenuProps) {
  const say = useText();
  return (
    <Menu.Root>
      <Menu.Trigger variant="tertiary" size={size} aria-label={say('move.others.of', { about })}>
        {say('move.others')}
      </Menu.Trigger>
      <Menu.Content>
        <OfferItems things={things} offers={offers} choose={choose} />
      </Menu.Content>
    </Menu.Root>
  );
}

/** The lines of such a menu. */
export function OfferItems({ things, offers, choose }: Pick<MoveMenuProps, 'things' | 'offers' | 'choose'>) {
  return offers.map((offer) => (
    <Menu.Item
      key={offer.rule}
      disabled={!mayBeMet(things, offer)}
      variant={formOf(things, offer.action).isGrave ? 'danger' : 'default'}
      onSelect={() => {
        choose(offer);
      }}
    >
      <OfferLine things={things} offer={offer} />
    </Menu.Item>
  ));
}

function OfferLine({ things, offer }: Readonly<{ things: Things; offer: Offer }>) {
  const wordOf = useWordOf();
  const isBlocked = !mayBeMet(things, offer);
  return (
    <Box maxWidth="32rem" style={{ whiteSpace: 'normal' }}>
      {wordOf(`move.${THING_OF[things]}`, offer.action)}
      {isBlocked && offer.guard !== null && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          {wordOf('guard', offer.guard)}
        </Typography>
      )}
    </Box>
  );
}
