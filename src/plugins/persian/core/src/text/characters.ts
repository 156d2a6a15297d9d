/** Controls (ends of lines and tabs are text) and the byte-order mark: nothing that a person wrote, in any language. */
export const CONTROLS = /(?![\n\r\t])[\p{Cc}\uFEFF]/gu;

/** Shows nothing and separates nothing in Persian: zero-width space, soft hyphen, word joiner, Mongolian separator. */
export const INVISIBLE = /[\u200B\u00AD\u2060\u180E]/g;

/** Marks, embeddings, overrides and isolates of the bidirectional algorithm. */
export const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

export const TATWEEL = /\u0640/g;
