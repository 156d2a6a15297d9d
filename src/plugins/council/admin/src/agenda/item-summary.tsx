import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { AgendaItem } from '../api/contract';
import { Day } from '../components/instant';
import { Quiet } from '../components/page-frame';
import { StateBadge } from '../components/state-badge';
import { useDays, useNumber } from '../days';
import { useText, useWordOf } from '../texts';
import { Annexes } from './annexes';

type ItemSummaryProps = Readonly<{ item: AgendaItem; label?: string; children?: ReactNode }>;

/** An item in a list: its number, what it is called, whose it is, and what can be done with it. */
export function ItemSummary({ item, label = '', children }: ItemSummaryProps) {
  const say = useText();
  const days = useDays();
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
      <Box style={{ minInlineSize: 0, flex: '1 1 auto' }}>
        <Typography tag="h3" variant="omega" fontWeight="bold" style={{ overflowWrap: 'break-word' }}>
          {label !== '' && `${days.label(label)}. `}
          <bdi>{item.title}</bdi>
        </Typography>
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          <StateBadge thing="item" state={item.state} />
          <Marks item={item} />
        </Flex>
        <Box paddingTop={1}>
          <Quiet>
            <bdi>{item.agencyName ?? say('item.of-council')}</bdi>
          </Quiet>
        </Box>
        <ItemTexts item={item} />
        <Annexes item={item} />
      </Box>
      <Box shrink={0}>{children}</Box>
    </Flex>
  );
}

function Marks({ item }: Readonly<{ item: AgendaItem }>) {
  const say = useText();
  const wordOf = useWordOf();
  const formatNumber = useNumber();
  return (
    <>
      <Badge>{wordOf('kind.item', item.kind)}</Badge>
      {item.isConfidential && <Confidential />}
      {item.isLate && <Badge variant="warning">{say('item.late')}</Badge>}
      {item.carryCount > 0 && (
        <Badge variant="alternative">{say('item.carried', { count: formatNumber(item.carryCount) })}</Badge>
      )}
    </>
  );
}

/** The design system's own red on red is too pale to be read by everybody. */
function Confidential() {
  const say = useText();
  return (
    <Badge backgroundColor="danger100" textColor="danger700">
      {say('item.confidential')}
    </Badge>
  );
}

/** What is behind an item, for whoever wants to read it. */
function ItemTexts({ item: { text, motion, amendedText, dueDay } }: Readonly<{ item: AgendaItem }>) {
  const say = useText();
  const parts = [
    { key: 'text', value: text },
    { key: 'motion', value: motion },
    { key: 'amended', value: amendedText },
  ] as const;
  const known = parts.filter(({ value }) => value !== null && value !== '');
  if (known.length === 0 && dueDay === null) return null;
  return (
    <details>
      <summary style={{ cursor: 'pointer', paddingBlockStart: '8px' }}>
        <Typography variant="pi" textColor="primary700">
          {say('item.texts')}
        </Typography>
      </summary>
      {known.map(({ key, value }) => (
        <Box key={key} paddingTop={2}>
          <Quiet>{say(`item.text.${key}`)}</Quiet>
          <Typography tag="p" dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'break-word' }}>
            {value}
          </Typography>
        </Box>
      ))}
      {dueDay !== null && (
        <Box paddingTop={2}>
          <Quiet>
            {say('field.due')}: <Day day={dueDay} />
          </Quiet>
        </Box>
      )}
    </details>
  );
}
