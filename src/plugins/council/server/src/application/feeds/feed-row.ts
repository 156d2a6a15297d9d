import type { Stored } from '../stored';

/** The address of a calendar of one's own: made by an account, for a seat. Of the secret in it the hash alone is kept. */
export type FeedTokenRow = Stored &
  Readonly<{
    councilId: string;
    seatId: string;
    account: string;
    label: string | null;
    hash: string;
    madeAt: Date;
    /** On which day it was last read; when exactly is nobody's business. */
    lastUsedDay: string | null;
    revokedAt: Date | null;
  }>;
