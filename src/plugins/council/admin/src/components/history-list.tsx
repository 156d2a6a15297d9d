import { Box, Typography } from '@strapi/design-system';

import type { Deed } from '../api/contract';
import { useNumber } from '../days';
import { useText, useWordOf } from '../texts';
import { Instant } from './instant';
import { Quiet } from './page-frame';
import type { Thing } from './state-badge';

type HistoryListProps = Readonly<{
  thing: Thing;
  history: readonly Deed[];
  zone: string;
  /** Names of seats by their id. */
  seats?: ReadonlyMap<string, string>;
}>;

/** What was done, by whom, when and why. */
export function HistoryList({ thing, history, zone, seats = new Map<string, string>() }: HistoryListProps) {
  const say = useText();
  if (history.length === 0) return <Quiet>{say('history.none')}</Quiet>;
  return (
    <Box tag="ol" style={{ listStyle: 'none' }}>
      {history.map((deed) => (
        <Box key={`${deed.at}-${deed.action}-${deed.asSeat ?? ''}`} tag="li" paddingBottom={3}>
          <Line thing={thing} deed={deed} seat={seats.get(deed.asSeat ?? '')} />
          <Quiet>
            <Instant at={deed.at} zone={zone} /> · <Doer deed={deed} />
          </Quiet>
        </Box>
      ))}
    </Box>
  );
}

const AGREED = 'agree-to-';

function Line({ thing, deed, seat }: Readonly<{ thing: Thing; deed: Deed; seat: string | undefined }>) {
  const say = useText();
  const wordOf = useWordOf();
  const moved = wordOf(`move.${thing}`, deed.action.replace(AGREED, ''));
  const other = wordOf('deed', deed.action);
  const words = deed.action.startsWith(AGREED) ? say('history.agreed', { move: moved }) : other;
  const what = words === deed.action ? moved : words;
  return (
    <Typography tag="p" style={{ overflowWrap: 'break-word' }}>
      {[what, seat].filter((part) => part !== undefined).join(' · ')}
      {deed.reason !== undefined && deed.reason !== '' && (
        <>
          {': '}
          <bdi>{deed.reason}</bdi>
        </>
      )}
    </Typography>
  );
}

/** Staff are told names; to others accounts are numbers. What the house did by itself, it says. */
function Doer({ deed: { actor, by } }: Readonly<{ deed: Deed }>) {
  const say = useText();
  const formatNumber = useNumber();
  const [, kind = '', id = ''] = /^(panel|api):(\d+)$/.exec(actor) ?? [];
  if (by !== undefined) return <bdi>{by}</bdi>;
  if (actor === 'letter') return <>{say('history.letter')}</>;
  if (kind === '') return <>{say('history.house')}</>;
  return <>{say(kind === 'panel' ? 'history.panel' : 'history.api', { id: formatNumber(Number(id)) })}</>;
}
