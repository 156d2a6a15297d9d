import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useText } from '../language/use-text';
import { type Stretch, withVisibleSpaces } from './text-changes';
import { type Proposal, changeKey } from './tidy-proposals';

/** Letters of the text that are shown around a change. */
const CONTEXT = 24;

type ProposalViewProps = Readonly<{
  model: string;
  proposal: Proposal;
  accepted: ReadonlySet<string>;
  onToggle: (key: string) => void;
}>;

/** One text of the form with each of its changes, to be accepted or not. */
export function ProposalView({ model, proposal, accepted, onToggle }: ProposalViewProps) {
  const intl = useIntl();
  const { field, stretches } = proposal;
  const label = `content-manager.content-types.${model}.${field.field}`;
  return (
    <Box tag="section">
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {label in intl.messages ? intl.formatMessage({ id: label }) : field.field}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {stretches.map((stretch, index) =>
          stretch.kind === 'change' ? (
            <Box tag="li" key={changeKey(proposal, index)}>
              <Checkbox
                checked={accepted.has(changeKey(proposal, index))}
                onCheckedChange={() => {
                  onToggle(changeKey(proposal, index));
                }}
              >
                <Change
                  stretch={stretch}
                  before={textOf(stretches[index - 1]).slice(-CONTEXT)}
                  after={textOf(stretches[index + 1]).slice(0, CONTEXT)}
                />
              </Checkbox>
            </Box>
          ) : null,
        )}
      </Flex>
    </Box>
  );
}

const textOf = (stretch: Stretch | undefined): string => (stretch?.kind === 'same' ? stretch.text : '');

type ChangeProps = Readonly<{ stretch: Extract<Stretch, { kind: 'change' }>; before: string; after: string }>;

/** The change in its place: what goes is struck out, what comes is marked; screen readers hear both by name. */
function Change({ stretch, before, after }: ChangeProps) {
  const text = useText();
  return (
    <Typography tag="span" dir="auto" style={{ unicodeBidi: 'isolate', overflowWrap: 'anywhere' }}>
      {before}
      {stretch.before === '' ? null : (
        <Typography tag="del" textColor="danger600" aria-label={text('tidy.removed', { text: stretch.before })}>
          {withVisibleSpaces(stretch.before)}
        </Typography>
      )}
      {stretch.after === '' ? null : (
        <Typography
          tag="ins"
          textColor="success700"
          fontWeight="bold"
          style={{ textDecoration: 'none' }}
          aria-label={text('tidy.added', { text: stretch.after })}
        >
          {withVisibleSpaces(stretch.after)}
        </Typography>
      )}
      {after}
    </Typography>
  );
}
