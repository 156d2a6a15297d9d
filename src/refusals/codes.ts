/** Every reason for which the house itself refuses a request. Sentences for people: `en.json` and `fa.json`, keyed by code. */
export type Refusal =
  | Readonly<{ code: 'drafts-not-readable'; parameter: string }>
  | Readonly<{ code: 'parameter-not-allowed'; parameter: string }>
  | Readonly<{ code: 'locale-invalid'; parameter: string }>
  | Readonly<{ code: 'page-size-invalid'; parameter: string; maximum: number }>
  | Readonly<{ code: 'population-too-deep'; parameter: string; maximum: number }>
  | Readonly<{ code: 'filters-too-deep'; parameter: string; maximum: number }>
  | Readonly<{ code: 'too-many-conditions'; parameter: string; maximum: number }>
  | Readonly<{ code: 'too-many-relations'; parameter: string; maximum: number }>
  | Readonly<{ code: 'parameter-malformed'; parameter: string }>
  | Readonly<{ code: 'request-not-answerable' }>
  | Readonly<{ code: 'body-not-readable' }>
  | Readonly<{ code: 'field-not-accepted'; field: string }>
  | Readonly<{ code: 'alt-text-required'; field: string }>
  | Readonly<{ code: 'document-referenced'; by: readonly string[] }>
  | Readonly<{ code: 'published-not-deleted' }>
  | Readonly<{ code: 'image-unreadable' }>
  | Readonly<{ code: 'image-too-large'; pixels: number; maximum: number }>
  | Readonly<{ code: 'image-type-mismatch'; extension: string; format: string }>
  | Readonly<{ code: 'blocks-not-accepted'; field: string }>
  | Readonly<{ code: 'file-refused'; reason: string }>
  | Readonly<{ code: 'too-many-files'; maximum: number }>
  | Readonly<{ code: 'file-id-not-accepted' }>;

export type RefusalCode = Refusal['code'];
