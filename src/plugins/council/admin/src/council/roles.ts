import type { Council } from '../api/contract';

/** The secretary and the chair run the council; agencies sit in it. What each may do, the server says. */
export const isStaff = ({ roles }: Council): boolean => roles.includes('secretary') || roles.includes('chair');
export const isSecretary = ({ roles }: Council): boolean => roles.includes('secretary');
export const isChair = ({ roles }: Council): boolean => roles.includes('chair');
