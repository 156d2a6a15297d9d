/** What somebody must be allowed to see the page, and to build anew. */
export const SEARCH_INDEX = [{ action: 'plugin::persian.search', subject: null }];
