/** What a role or a token is allowed, to search. Suggestions are a search as well. */
export const SEARCH_SCOPE = 'plugin::persian.search.find';
