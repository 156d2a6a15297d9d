import * as councilTypes from './council';
import * as meetingTypes from './meeting';
import { UID } from './uids';

const TYPES = { ...councilTypes, ...meetingTypes };

/** Strapi finds a type by the last part of its uid. */
export const contentTypes = Object.fromEntries(
  Object.entries(UID).map(([name, uid]) => [uid.split('.')[1], TYPES[name as keyof typeof UID]]),
);
