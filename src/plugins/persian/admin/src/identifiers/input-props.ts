import type { ReactNode } from 'react';

/** What Strapi's form hands to the input of a custom field, as far as these use it. */
export type IdentifierInputProps = Readonly<{
  name: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  attribute?: Readonly<{ options?: Readonly<{ leftPad?: boolean }> }>;
}>;
