import type { UID } from '@strapi/strapi';
import qs from 'qs';

import { ALL_TYPES, uidOf } from '../../../src/roles/permission-matrix';
import type { House } from '../../support/house';
import type { QueryGrammar } from '../../support/query-grammar';

/** One request of the comparison: sent twice, with the foreign drafts in the database and without them. */
export type Asked = Readonly<{ path: string; body?: object }>;

type Materials = Readonly<{
  house: House;
  grammar: QueryGrammar;
  /** Ids to ask for by name: one's own, foreign ones, and ones that never were. */
  documents: readonly string[];
  rows: readonly number[];
}>;

const FILES = ['/upload/files', '/upload/folders'];
const HOME = [
  '/content-manager/homepage/recent-documents?action=update',
  '/content-manager/homepage/recent-documents?action=publish',
  '/content-manager/homepage/count-documents',
];
const PAGES = [...HOME, '/upload/folder-structure', '/agency-scope/agencies', '/agency-scope/home', '/admin/users/me'];

/** Where readers of the API go: search, lists, single entries, GraphQL. */
export function apiRequest({ house, grammar, documents }: Materials): Asked {
  const { choices } = grammar;
  if (choices.next() < 0.2) return searchRequest(grammar);
  if (choices.next() < 0.25) return graphqlRequest({ house, grammar, documents });
  const uid = uidOf(choices.oneOf(ALL_TYPES));
  const { pluralName } = house.strapi.contentType(uid).info;
  const one = choices.next() < 0.25 ? `/${choices.oneOf(documents)}` : '';
  return { path: `/api/${pluralName}${one}?${qs.stringify(grammar.query(uid))}` };
}

const SEARCHED = ['news', 'events', 'announcements', 'training-courses', 'agencies', 'no-such-type'];

/** A search over all types, or what it suggests; by REST or GraphQL. */
function searchRequest({ choices, materials }: QueryGrammar): Asked {
  const q = choices.oneOf([...(materials.words ?? []), ...(materials.words ?? []), ...materials.marks]);
  const types = choices.next() < 0.5 ? [] : choices.someOf(SEARCHED, 2);
  const [locale, status] = [choices.oneOf(['fa', 'en', '']), choices.oneOf(['draft', 'draft', 'published', ''])];
  if (choices.next() < 0.5) {
    const query = { q, locale, status, types: types.join(',') };
    return choices.oneOf<Asked>([
      {
        path: `/api/search?${qs.stringify({ ...query, page: choices.oneOf([1, 2]), pageSize: choices.oneOf([1, 100]) })}`,
      },
      { path: `/api/search/suggest?${qs.stringify({ ...query, limit: 20 })}` },
    ]);
  }
  const given = (name: string, value: unknown) => (value === '' ? '' : `, ${name}: ${JSON.stringify(value)}`);
  const common = `q: ${JSON.stringify(q)}${given('locale', locale)}${given('types', types.length > 0 ? types : '')}`;
  const state = status === '' ? '' : `, status: ${status.toUpperCase()}`;
  return {
    path: '/graphql',
    body: {
      query: choices.oneOf([
        `{ search(${common}${state}) { total isCapped hits { type documentId title titleHighlight { text } snippet { text } } } }`,
        `{ searchSuggestions(${common}) { title type documentId } }`,
      ]),
    },
  };
}

/** Where an editor goes in the panel, and where a curious one would. */
export function panelRequest({ grammar, documents, rows }: Materials): Asked {
  const { choices } = grammar;
  const uid = uidOf(choices.oneOf(ALL_TYPES));
  const query = qs.stringify(panelQuery(grammar, uid));
  const relations = grammar.relations(uid);
  const [field] = choices.oneOf(relations.length > 0 ? relations : ([['agency', uid]] as const));
  const [document, row] = [choices.oneOf(documents), String(choices.oneOf(rows))];
  const entries = `/content-manager/collection-types/${uid}`;
  const files = choices.oneOf(FILES);
  return choices.oneOf<Asked>([
    { path: `${entries}?${query}` },
    { path: `${entries}/${document}?${query}` },
    { path: `/content-manager/relations/${uid}/${field}?${query}` },
    { path: `/content-manager/relations/${uid}/${document}/${field}?${query}` },
    { path: `${entries}/${document}/actions/countDraftRelations?locale=fa` },
    { path: `${entries}/actions/countManyEntriesDraftRelations`, body: { documentIds: [document], locale: ['fa'] } },
    { path: `${files}?${qs.stringify(fileQuery(grammar, files))}` },
    { path: `${files}/${row}` },
    { path: choices.oneOf(PAGES) },
    { path: `/agency-scope/documents/${uid}/${document}` },
  ]);
}

function panelQuery(grammar: QueryGrammar, uid: UID.ContentType): object {
  const { choices } = grammar;
  const { filters, sort, _q, locale, status } = grammar.query(uid);
  return {
    filters,
    sort: [sort].flat()[0],
    _q,
    locale,
    status,
    page: choices.oneOf([1, 2]),
    pageSize: choices.oneOf([10, 100]),
  };
}

function fileQuery(grammar: QueryGrammar, place: string): object {
  const uid = place.endsWith('files') ? 'plugin::upload.file' : 'plugin::upload.folder';
  const { _q } = grammar.query(uid);
  const field = grammar.choices.oneOf(['name', 'id', 'createdAt']);
  return { _q, filters: { $and: [grammar.filters(uid, 1)] }, sort: `${field}:asc`, page: 1, pageSize: 100 };
}

type Naming = { getFindQueryName: (type: unknown) => string; getFindConnectionQueryName: (type: unknown) => string };

function graphqlRequest({ house, grammar, documents }: Omit<Materials, 'rows'>): Asked {
  const { choices } = grammar;
  const uid = uidOf(choices.oneOf(ALL_TYPES));
  const type = house.strapi.contentType(uid);
  const { naming } = house.strapi.plugin('graphql').service('utils') as unknown as { naming: Naming };
  const texts = grammar.texts(uid);
  const relations = grammar
    .relations(uid)
    .filter(([, target]) => grammar.texts(target).length > 0 && target.startsWith('api::'));
  const below = relations.map(
    ([field, target]) => `${field} { ${['documentId', ...grammar.texts(target)].join(' ')} }`,
  );
  const selection = [
    'documentId',
    'updatedAtJalali { date text(style: LONG) }',
    ...texts,
    ...choices.someOf(below, 2),
  ].join(' ');
  const condition = (field: string) =>
    `{ ${field}: { ${choices.oneOf(['contains', 'startsWith', 'ne'])}: "${choices.oneOf(grammar.materials.marks)}" } }`;
  const [relation, target] = choices.oneOf(relations.length > 0 ? relations : ([['documentId', uid]] as const));
  const filters = choices.oneOf([
    `filters: ${condition(choices.oneOf(texts))}`,
    `filters: { ${relation}: ${condition(choices.oneOf(grammar.texts(target)))} }`,
    `filters: { documentId: { eq: "${choices.oneOf(documents)}" } }`,
    'pagination: { limit: 100 }',
    'filters: { createdAt: { jalaliYear: "1405", lt: "2100-01-01T00:00:00Z" } }',
    `filters: { ${relation}: { ${relation === 'documentId' ? 'eq: "x"' : 'createdAt: { jalaliBetween: ["1404", "1405"] }'} } }`,
  ]);
  const status = choices.oneOf(['', ', status: DRAFT', ', status: PUBLISHED']);
  return {
    path: '/graphql',
    body: {
      query: choices.oneOf([
        `{ ${naming.getFindQueryName(type)}(${filters}${status}) { ${selection} } }`,
        `{ ${naming.getFindConnectionQueryName(type)}(${filters}${status}) { pageInfo { total } nodes { ${selection} } } }`,
      ]),
    },
  };
}
