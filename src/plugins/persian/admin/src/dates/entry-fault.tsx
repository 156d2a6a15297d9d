import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import type { Fault } from './entry';
import { useDateTexts } from './texts';

type Props<T> = Readonly<{
  id: string;
  fault: Fault<T> | null;
  /** The value that stays meanwhile, as people read it; empty where there is none. */
  keptText: string;
  textOf: (value: T) => string;
  take: (value: T) => void;
}>;

/** Says what is wrong with a typed text, and offers what could be meant. The box stays, so that readers hear its news. */
export function EntryFault<T>({ id, fault, keptText, textOf, take }: Props<T>) {
  const { say, saySentence } = useDateTexts();
  return (
    <Box id={id} aria-live="polite">
      {fault !== null && (
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi" textColor="danger600">
            {saySentence(fault.sentence)} {keptText !== '' && say('kept', { value: keptText })}
          </Typography>
          {fault.suggestion !== undefined && <Suggestion value={fault.suggestion} textOf={textOf} take={take} />}
        </Flex>
      )}
    </Box>
  );
}

type SuggestionProps<T> = Readonly<{ value: T; textOf: (value: T) => string; take: (value: T) => void }>;

function Suggestion<T>({ value, textOf, take }: SuggestionProps<T>) {
  const { say } = useDateTexts();
  return (
    <TextButton
      type="button"
      onClick={() => {
        take(value);
      }}
    >
      {say('meant', { value: textOf(value) })}
    </TextButton>
  );
}
