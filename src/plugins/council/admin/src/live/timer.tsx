import { Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { formatTime } from 'strapi-plugin-persian/core';
import { useIntl } from 'react-intl';

import { useText } from '../texts';

const SECOND = 1000;

/** How long something has gone on. Nobody is told every second: screen readers ask for it. */
export function Timer({ since }: Readonly<{ since: string | null }>) {
  const say = useText();
  const { locale } = useIntl();
  const seconds = useSecondsSince(since);
  if (seconds === null) return null;
  const time = {
    hour: Math.floor(seconds / 3600) % 24,
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    millisecond: 0,
  };
  const digits = locale.startsWith('fa') ? 'persian' : 'ascii';
  return (
    <Typography role="timer" aria-label={say('live.timer')} variant="delta" fontWeight="bold">
      {formatTime(time, { seconds: true, digits })}
    </Typography>
  );
}

function useSecondsSince(since: string | null): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => {
      setNow(Date.now());
    }, SECOND);
    return () => {
      clearInterval(ticking);
    };
  }, []);
  return since === null ? null : Math.max(0, Math.floor((now - Date.parse(since)) / SECOND));
}
