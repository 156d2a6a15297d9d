import type { ComponentType } from 'react';

import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

const Tile = styled(Flex)`
  width: 3.2rem;
  height: 2.4rem;

  svg {
    width: 1.6rem;
    height: 1.6rem;
  }
`;

/** An icon on a tile, as the content-type builder shows the types of fields. */
export const builderIcon = (Icon: ComponentType) =>
  function BuilderIcon() {
    return (
      <Tile
        justifyContent="center"
        alignItems="center"
        background="primary100"
        color="primary600"
        borderColor="primary200"
        hasRadius
      >
        <Icon />
      </Tile>
    );
  };
