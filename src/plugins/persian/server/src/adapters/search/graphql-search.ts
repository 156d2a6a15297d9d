import type { Core } from '@strapi/strapi';

import { SEARCH_SCOPE } from './search-scope';
import { searchDoors } from './search-doors';

type Extension = { use: (extension: () => object) => void };
type Resolver = (parent: unknown, given: Record<string, unknown>, context: { state?: { auth?: unknown } }) => unknown;

const TYPES = `
  type SearchHighlight { text: String! ranges: [[Int!]!]! }
  type SearchSnippet { field: String! text: String! ranges: [[Int!]!]! }
  type SearchHit {
    contentType: String! type: String! documentId: ID! locale: String title: String! publishedAt: String
    tier: Int! isExact: Boolean! titleHighlight: SearchHighlight! snippet: SearchSnippet
  }
  type SearchAnswer {
    hits: [SearchHit!]!
    page: Int! pageSize: Int! total: Int! isCapped: Boolean!
    asked: String! searched: String! rescue: String
  }
  type SearchSuggestion { title: String! type: String! documentId: ID! ranges: [[Int!]!]! }
  type Query {
    search(q: String!, locale: String, types: [String!], status: PublicationStatus, page: Int, pageSize: Int): SearchAnswer!
    searchSuggestions(q: String!, locale: String, types: [String!], limit: Int): [SearchSuggestion!]!
  }
`;

/** The same search in GraphQL, where its plugin is there. */
export function offerInGraphql(strapi: Core.Strapi): void {
  if (!('graphql' in strapi.plugins)) return;
  const doors = searchDoors(strapi);
  const search: Resolver = async (_parent, given, context) => {
    const { data, meta } = await doors.search(given, context.state?.auth);
    const hits = data.map(({ highlights, ...entry }) => ({
      ...entry,
      titleHighlight: highlights.title,
      snippet: highlights.snippet,
    }));
    return { hits, ...meta.pagination, ...meta.query };
  };
  const searchSuggestions: Resolver = (_parent, given, context) => doors.suggest(given, context.state?.auth);
  const auth = { scope: [SEARCH_SCOPE] };
  strapi
    .plugin('graphql')
    .service<Extension>('extension')
    .use(() => ({
      typeDefs: TYPES,
      resolvers: { Query: { search, searchSuggestions } },
      resolversConfig: { 'Query.search': { auth }, 'Query.searchSuggestions': { auth } },
    }));
}
