import { formats, winston } from '@strapi/logger';

const level = process.env['LOG_LEVEL'] ?? 'info';

/** Strapi's own housekeeping, of no use to the person who starts the house. All of it is there with LOG_LEVEL=debug. */
const HOUSEKEEPING = /^(\[internal migration\]|\[discard-drafts\]|Experimental feature enabled: firstPublishedAt)/;

const worthReading = winston.format((entry) =>
  level !== 'debug' && HOUSEKEEPING.test(String(entry.message)) ? false : entry,
);

export default {
  level,
  format: winston.format.combine(worthReading(), formats.prettyPrint({ timestamps: 'HH:mm:ss' })),
};
