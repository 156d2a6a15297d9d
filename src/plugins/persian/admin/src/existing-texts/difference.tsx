import { Box, Typography } from '@strapi/design-system';

import { useText } from '../language/use-text';
import { type Stretch, stretchesBetween } from '../tidy/text-changes';
import { codePoints, withVisibleCharacters } from './visible-characters';

/**
 * A text before and after, with what differs marked, and below it the characters by their numbers: two letters may look
 * the same, and some characters look like nothing.
 */
export function Difference({ before, after }: Readonly<{ before: string; after: string }>) {
  const stretches = stretchesBetween(before, after);
  const changes = stretches.filter((stretch): stretch is Change => stretch.kind === 'change');
  return (
    <Box>
      <Typography
        tag="p"
        dir="auto"
        style={{ unicodeBidi: 'isolate', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
      >
        {stretches.map((stretch, index) =>
          stretch.kind === 'same' ? (
            <span key={index}>{withVisibleCharacters(stretch.text)}</span>
          ) : (
            <Marked key={index} change={stretch} />
          ),
        )}
      </Typography>
      {changes.slice(0, SPELLED).map(({ before: from, after: to }, index) => (
        <Typography key={index} tag="p" variant="pi" textColor="neutral600">
          <code dir="ltr">{codePoints(from, to)}</code>
        </Typography>
      ))}
    </Box>
  );
}

/** So many changes of a sample are spelled out. */
const SPELLED = 3;

type Change = Extract<Stretch, { kind: 'change' }>;

function Marked({ change: { before, after } }: Readonly<{ change: Change }>) {
  const text = useText();
  return (
    <>
      {before === '' ? null : (
        <Typography tag="del" textColor="danger600" aria-label={text('tidy.removed', { text: before })}>
          {withVisibleCharacters(before)}
        </Typography>
      )}
      {after === '' ? null : (
        <Typography
          tag="ins"
          textColor="success700"
          fontWeight="bold"
          style={{ textDecoration: 'none' }}
          aria-label={text('tidy.added', { text: after })}
        >
          {withVisibleCharacters(after)}
        </Typography>
      )}
    </>
  );
}
