import type { Council } from '../api/contract';

/** The secretary and the chair run the council; agencies sit in it. What each may do, the server says. */
export const isStaff = ({ roles }: Council): boolean => roles.includes('secretary') || roles.includes('chair');
export const isSecretary = ({ roles }: Council): boolean => roles.includes('secretary');
export const isChair = ({ roles }: Council): boolean => roles.includes('chair');
/** Calendars of one's own are of seats; the secretary sees that there are some, and takes them back. */
export const hasCalendars = (council: Council): boolean => council.mySeats.length > 0 || isSecretary(council);

/** What they are called: one's own, or those of all. */
export const nameOfCalendars = ({ mySeats }: Council) =>
  mySeats.length > 0 ? ('calendars.mine' as const) : ('calendars.all' as const);
