import type { IdentifierFault, IdentifierKind } from '../../../core/src';

import type { RowFault } from './row-fault';
import type { TypesettingRefusal } from './typesetting';

/** Every reason for which this plugin refuses. Sentences for people: `texts/{en,fa}.json`, keyed by code. */
export type Refusal =
  | Readonly<{ code: 'preferences-not-accepted' }>
  | Readonly<{ code: 'search-query-required' }>
  | Readonly<{ code: 'search-query-too-long'; maximum: number }>
  | Readonly<{ code: 'search-type-not-known'; given: string }>
  | Readonly<{ code: 'search-number-not-valid'; parameter: string; maximum: number }>
  /** Hits are ranked and counted up to a number; nobody pages beyond it. */
  | Readonly<{ code: 'search-page-too-far'; maximum: number }>
  /** The index is being built anew already. */
  | Readonly<{ code: 'search-index-busy' }>
  | Readonly<{ code: 'year-not-valid'; given: string }>
  /** The holidays of that year are not known; they are not guessed. */
  | Readonly<{ code: 'year-not-known'; year: number }>
  | Readonly<{ code: 'day-not-valid'; given: string }>
  | Readonly<{ code: 'decision-not-valid'; field: string }>
  | Readonly<{ code: 'nothing-to-take-back' }>
  | Readonly<{ code: 'weekend-not-valid' }>
  | Readonly<{ code: 'import-not-readable' }>
  | Readonly<{ code: 'import-not-valid'; count: number; rows: readonly RowFault[] }>
  | Readonly<{ code: 'calendar-unknown'; parameter: string; value: string }>
  | Readonly<{ code: 'jalali-not-understood'; parameter: string; fault: string; value: string; expected: string }>
  | Readonly<{ code: 'jalali-not-a-date-field'; parameter: string }>
  | Readonly<{ code: 'jalali-range-reversed'; parameter: string; value: string }>
  /** Nothing of it can be an address. */
  | Readonly<{ code: 'slug-invalid'; field: string }>
  | TypesettingRefusal
  | Readonly<{
      code: 'identifier-invalid';
      kind: IdentifierKind;
      fault: IdentifierFault;
      /** The path of the field: `nationalId`, `contact.mobile`, `people.0.mobile`. */
      field: string;
      /** What is wrong, as a sentence. */
      problem: string;
      /** The same of every field that is wrong, in the shape by which Strapi's panel finds its inputs. */
      errors: readonly Readonly<{ path: readonly string[]; message: string; name: 'ValidationError' }>[];
    }>
  /** A name whose letters are shown in another order than they are written. */
  | Readonly<{ code: 'deceptive-text'; field: string }>
  | Readonly<{ code: 'run-in-progress' }>
  | Readonly<{ code: 'run-not-found' }>
  | Readonly<{ code: 'run-not-running' }>
  | Readonly<{ code: 'run-not-resumable' }>
  | Readonly<{ code: 'run-not-undoable' }>;

export type RefusalCode = Refusal['code'];
