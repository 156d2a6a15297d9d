import { Button, type ButtonProps, Flex, Typography } from '@strapi/design-system';

import type { Offer } from '../api/contract';
import { useText, useWordOf } from '../texts';
import { THING_OF, mayBeMet } from './asked';
import type { Movable } from './movable';
import { MoveMenu } from './move-menu';
import { useChosenMove } from './use-chosen-move';

type MoveBarProps = Readonly<{
  movable: Movable;
  offers: readonly Offer[];
  /** The moves that are sensible now, the most sensible first: the first that is offered is the one button. */
  next: readonly string[];
  /** All moves as buttons, as where people press them in a hurry. */
  asButtons?: boolean;
  size?: ButtonProps['size'];
  /** Of what the menu is, for screen readers. */
  about: string;
}>;

/** What may be done now: the sensible step as a button, what it still lacks in words, and the rest in a menu. */
export function MoveBar({ movable, offers, next, asButtons = false, size = 'M', about }: MoveBarProps) {
  const { choose, dialog } = useChosenMove(movable);
  const first = next.flatMap((action) => offers.filter((offer) => offer.action === action)).at(0);
  const others = offers.filter((offer) => offer !== first);
  const shown = asButtons ? others : [];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap" alignItems="center">
        {first !== undefined && <Step movable={movable} offer={first} size={size} choose={choose} />}
        {shown.map((offer) => (
          <Step key={offer.rule} movable={movable} offer={offer} size={size} choose={choose} variant="secondary" />
        ))}
        {!asButtons && others.length > 0 && (
          <MoveMenu things={movable.things} offers={others} choose={choose} about={about} size={size} />
        )}
      </Flex>
      {[...(first === undefined ? [] : [first]), ...shown].map((offer) => (
        <Missing key={offer.rule} movable={movable} offer={offer} />
      ))}
      {dialog}
    </Flex>
  );
}

type StepProps = Readonly<{
  movable: Movable;
  offer: Offer;
  size: ButtonProps['size'];
  choose: (offer: Offer) => void;
  variant?: ButtonProps['variant'];
}>;

function Step({ movable, offer, size, choose, variant }: StepProps) {
  const wordOf = useWordOf();
  return (
    <Button
      size={size}
      variant={variant}
      disabled={!mayBeMet(movable.things, offer)}
      onClick={() => {
        choose(offer);
      }}
    >
      {wordOf(`move.${THING_OF[movable.things]}`, offer.action)}
    </Button>
  );
}

/** Which condition a step still lacks, where its form cannot give it. */
function Missing({ movable, offer }: Readonly<{ movable: Movable; offer: Offer }>) {
  const say = useText();
  const wordOf = useWordOf();
  if (offer.guard === null || mayBeMet(movable.things, offer)) return null;
  const move = wordOf(`move.${THING_OF[movable.things]}`, offer.action);
  return (
    <Typography tag="p" variant="pi" textColor="neutral800">
      {say('move.missing', { move, condition: wordOf('guard', offer.guard) })}
    </Typography>
  );
}
