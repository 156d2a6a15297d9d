/** What the server says of one content type: its rows, those of its index, and when that was built (ISO instant). */
export type IndexedType = Readonly<{
  uid: string;
  name: string;
  entries: number;
  indexed: number;
  builtAt: string | null;
}>;

/** `GET /persian/search-index`. `building` is what goes on, `failed` where the latest building ended with a fault. */
export type IndexState = Readonly<{
  types: readonly IndexedType[];
  building: Readonly<{ uid: string; done: number; total: number }> | null;
  failed: Readonly<{ uid: string; at: string }> | null;
}>;
