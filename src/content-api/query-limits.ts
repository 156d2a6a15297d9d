/** How much one request may ask for: enough for any page of a front end, too little to hurt the database. */
export const QUERY_LIMITS = {
  pageSize: 100,
  populateLevels: 4,
  filterLevels: 8,
  conditions: 100,
  relations: 5,
} as const;

export type Query = Readonly<Record<string, unknown>>;

export const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const isObject = (value: unknown): value is Query => isContainer(value) && !Array.isArray(value);
