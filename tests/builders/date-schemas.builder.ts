import { TEHRAN } from '../../src/plugins/persian/core/src';
import { rewriteJalali } from '../../src/plugins/persian/server/src/domain/jalali-api/query-rewriting';
import type { Schema } from '../../src/plugins/persian/server/src/domain/jalali-api/schemas';

/** A type with a date in every kind of place. */
const NOTE: Schema = {
  attributes: {
    title: { type: 'string' },
    pages: { type: 'integer' },
    meta: { type: 'json' },
    publishedAt: { type: 'datetime' },
    endedAt: { type: 'date' },

    day: { type: 'date' },
    dayJalali: { type: 'string' },
    author: { type: 'relation', target: 'author' },
    about: { type: 'relation' },
    place: { type: 'component', component: 'place' },
    parts: { type: 'dynamiczone' },
    cover: { type: 'media' },
  },
};

const SCHEMAS: Readonly<Record<string, Schema>> = {
  note: NOTE,
  author: {
    attributes: {
      name: { type: 'string' },
      bornOn: { type: 'date' },
      place: { type: 'component', component: 'place' },
      notes: { type: 'relation', target: 'note' },
    },
  },
  place: { attributes: { since: { type: 'datetime' } } },
  'plugin::upload.file': { attributes: { createdAt: { type: 'datetime' } } },
};

export const someNotes = { schema: NOTE, world: { schemaOf: (uid: string) => SCHEMAS[uid], timeZone: TEHRAN } };

/** What becomes of a query for notes. */
export const rewrite = (query: object) => rewriteJalali({ ...query }, someNotes.schema, someNotes.world);

export const rewriteFilters = (filters: unknown) => rewrite({ filters }).query['filters'];

export const refusalOf = (filters: unknown) => rewrite({ filters }).refusal;
