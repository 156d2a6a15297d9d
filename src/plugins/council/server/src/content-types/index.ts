import * as circulationTypes from './circulation';
import * as annexTypes from './annex';
import * as councilTypes from './council';
import * as meetingTypes from './meeting';
import * as publicationTypes from './publication';
import * as resolutionTypes from './resolution';
import { UID } from './uids';

const TYPES = {
  ...annexTypes,
  ...councilTypes,
  ...circulationTypes,
  ...meetingTypes,
  ...resolutionTypes,
  ...publicationTypes,
};

/** Strapi finds a type by the last part of its uid. */
export const contentTypes: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(UID).map(([name, uid]) => [uid.slice('plugin::council.'.length), TYPES[name as keyof typeof UID]]),
);
