import type { PlateUse } from './plate-letters';

export type BilingualName = Readonly<{ fa: string; en: string }>;

/** What can be said about a right value; never a reason to refuse it. */
export type Advice =
  | Readonly<{ code: 'bank'; name: BilingualName }>
  | Readonly<{ code: 'bank-unknown' }>
  | Readonly<{ code: 'operator'; name: BilingualName }>
  | Readonly<{ code: 'operator-unknown' }>
  | Readonly<{ code: 'postal-code-unusual' }>
  | Readonly<{ code: 'plate-use'; use: PlateUse }>;
