import { type ReactNode, useId } from 'react';

import { Box, Field, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { Advice } from '../../../core/src';
import { isPersian } from '../language/languages';
import { useText } from '../language/use-text';

type Props = Readonly<{ advice: Advice | null; adviceId: string }>;

const DOUBTS: ReadonlySet<Advice['code']> = new Set(['bank-unknown', 'operator-unknown', 'postal-code-unusual']);

/** What is wrong, the hint, and what can be said about a right value. The box stays, so that readers hear its news. */
export function BelowField({ advice, adviceId }: Props) {
  return (
    <Box aria-live="polite">
      <Field.Error />
      <Field.Hint />
      {advice !== null && (
        <Flex gap={1} id={adviceId} tag="p">
          {DOUBTS.has(advice.code) ? (
            <Typography variant="pi" textColor="neutral600">
              <AdviceText advice={advice} />
            </Typography>
          ) : (
            <>
              <CheckCircle aria-hidden width="1.2rem" height="1.2rem" fill="success600" />
              <Typography variant="pi" textColor="success600">
                <AdviceText advice={advice} />
              </Typography>
            </>
          )}
        </Flex>
      )}
    </Box>
  );
}

function AdviceText({ advice }: Readonly<{ advice: Advice }>): ReactNode {
  const say = useText();
  const { locale } = useIntl();
  if ('name' in advice) return advice.name[isPersian(locale) ? 'fa' : 'en'];
  return advice.code === 'plate-use'
    ? say(`identifiers.plate.${advice.use}`)
    : say(`identifiers.advice.${advice.code}`);
}

/** The ids by which an input names what stands below it. */
export function useDescription({ id, error, hint, advice }: DescriptionOptions) {
  const adviceId = useId();
  const hasHint = hint !== undefined && hint !== null && hint !== '';
  const parts = [error === undefined ? hasHint && `${id}-hint` : `${id}-error`, advice !== null && adviceId];
  return { adviceId, describedBy: parts.filter(Boolean).join(' ') || undefined };
}

type DescriptionOptions = Readonly<{
  id: string;
  error: string | undefined;
  hint: ReactNode;
  advice: Advice | null;
}>;
