import { Flex, Typography } from '@strapi/design-system';

import { Instant } from '../components/instant';
import { StateBadge } from '../components/state-badge';
import { useNumber } from '../days';
import { useText, useWordOf } from '../texts';

type Facts = Readonly<Record<string, unknown>>;
type FactsProps = Readonly<{ facts: Facts; zone: string }>;

/** What was recorded, in words. */
export function SectionFacts({ facts, zone }: FactsProps) {
  switch (facts['kind']) {
    case 'attendance':
      return <Attendance facts={facts} />;
    case 'item':
      return <ItemOutcome facts={facts} />;
    case 'head':
      return <At at={facts['openedAt']} zone={zone} textKey="section.opened" />;
    case 'closing':
      return <At at={facts['endedAt']} zone={zone} textKey="section.ended" />;
    default:
      return null;
  }
}

type AtProps = Readonly<{ at: unknown; zone: string; textKey: 'section.opened' | 'section.ended' }>;

function At({ at, zone, textKey }: AtProps) {
  const say = useText();
  if (typeof at !== 'string') return null;
  return (
    <Typography>
      {say(textKey)}: <Instant at={at} zone={zone} />
    </Typography>
  );
}

type AttendedSeat = Readonly<{ seatId: string; agencyName: string; standing: string }>;
type Quorum = Readonly<{ base: number; needed: number; present: number; isMet: boolean }>;

function Attendance({ facts }: Readonly<{ facts: Facts }>) {
  const say = useText();
  const wordOf = useWordOf();
  const formatNumber = useNumber();
  const seats = facts['seats'] as readonly AttendedSeat[];
  const { base, needed, present, isMet } = facts['quorum'] as Quorum;
  const written = { base: formatNumber(base), needed: formatNumber(needed), present: formatNumber(present) };
  return (
    <>
      <Typography>
        {say('quorum.count', written)} {say(isMet ? 'section.quorate' : 'section.inquorate')}
      </Typography>
      <Flex tag="ul" gap={4} wrap="wrap" style={{ listStyle: 'none' }}>
        {seats.map(({ seatId, agencyName, standing }) => (
          <li key={seatId}>
            <Typography>
              <bdi>{agencyName}</bdi>: {wordOf('presence', standing)}
            </Typography>
          </li>
        ))}
      </Flex>
    </>
  );
}

function ItemOutcome({ facts }: Readonly<{ facts: Facts }>) {
  const { outcome, amendedText, motion } = facts;
  const decided = [amendedText, motion].find((text) => typeof text === 'string' && text !== '');
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {typeof outcome === 'string' && <StateBadge thing="item" state={outcome} />}
      {typeof decided === 'string' && (
        <Typography tag="p" dir="auto" style={{ overflowWrap: 'break-word' }}>
          {decided}
        </Typography>
      )}
    </Flex>
  );
}
