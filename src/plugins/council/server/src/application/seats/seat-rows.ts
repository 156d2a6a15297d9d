import { isWithin } from '../../domain/seats/interval';
import type { Stored } from '../stored';

export type SeatRow = Stored &
  Readonly<{
    councilId: string;
    agencyId: string;
    agencyName: string;
    /** Where the agency is told of meetings: the address of an office. */
    email: string | null;
    validFrom: Date;
    validTo: Date | null;
    suspendedFrom: Date | null;
    suspendedTo: Date | null;
    order: number;
  }>;

/** A letter by which somebody speaks for a seat, from a day to a day (I17). */
export type MandateRow = Stored &
  Readonly<{
    seatId: string;
    holder: string;
    holderName: string;
    letter: string;
    validFrom: Date;
    validTo: Date;
    revokedAt: Date | null;
  }>;

/** A seat lets the seat of another agency vote for it (I17). */
export type ProxyRow = Stored &
  Readonly<{
    councilId: string;
    giverSeatId: string;
    holderSeatId: string;
    letter: string;
    validFrom: Date;
    validTo: Date | null;
    revokedAt: Date | null;
  }>;

/** Whether a seat is there at an instant: it has begun, and not ended (I40). */
export const isSeated = ({ validFrom, validTo }: Pick<SeatRow, 'validFrom' | 'validTo'>, at: Date): boolean =>
  isWithin({ from: validFrom, to: validTo }, at);
