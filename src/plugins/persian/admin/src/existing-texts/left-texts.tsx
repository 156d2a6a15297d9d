import { Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';

import { useText } from '../language/use-text';
import type { LeftText, Run } from './contract';
import { Difference } from './difference';
import { textsApi } from './texts-api';

/** The texts that a run, or its undoing, did not touch, and why. */
export function LeftTexts({ run }: Readonly<{ run: Run }>) {
  const text = useText();
  const [left, setLeft] = useState<readonly LeftText[] | null>(null);
  const id = run.target ?? run.id;
  useEffect(() => {
    textsApi.left(id).then(setLeft, () => {
      setLeft([]);
    });
  }, [id]);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={text('texts.left')}>
      {(left ?? []).map((each, index) => (
        <Box key={index} tag="li" background="neutral0" padding={3} hasRadius>
          <Typography variant="pi" textColor="neutral600">
            <code dir="ltr">
              {each.entryType} {each.path}
            </code>
            {` · ${text(`texts.hindrance.${each.hindrance ?? each.state}`)}`}
          </Typography>
          <Difference before={shown(each.before)} after={shown(each.after)} />
        </Box>
      ))}
    </Flex>
  );
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
