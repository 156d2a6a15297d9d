import { Button, Flex, Typography } from '@strapi/design-system';

import { useText } from '../texts';

type PagerProps = Readonly<{ page: number; pages: number; onTurn: (page: number) => void }>;

/** Turns the pages of a list. */
export function Pager({ page, pages, onTurn }: PagerProps) {
  const say = useText();
  const turn = (by: number) => () => {
    onTurn(page + by);
  };
  return (
    <Flex tag="nav" aria-label={say('pager.label')} gap={3} justifyContent="center">
      <Button variant="tertiary" size="S" disabled={page <= 1} onClick={turn(-1)}>
        {say('pager.newer')}
      </Button>
      <Typography aria-live="polite">{say('pager.page', { page, pages })}</Typography>
      <Button variant="tertiary" size="S" disabled={page >= pages} onClick={turn(1)}>
        {say('pager.older')}
      </Button>
    </Flex>
  );
}
