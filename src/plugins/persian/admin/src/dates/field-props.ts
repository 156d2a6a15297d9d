import type { InputHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';

import { useField } from '@strapi/design-system';

/** What the design system's three pickers have in common, as its own types say it. */
export type PickerProps = Readonly<
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'defaultValue' | 'size' | 'step'> & {
    inputRef: Ref<HTMLInputElement>;
    hasError?: boolean;
    size?: 'S' | 'M';
    clearLabel?: string;
    onClear?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  }
>;

export type DayPickerProps = PickerProps & Readonly<{ minDate?: Date; maxDate?: Date; initialDate?: Date }>;

/** How an input stands in its form: what the surrounding `Field` of the design system says, else its own props. */
export type FieldState = Readonly<{
  id: string | undefined;
  name: string | undefined;
  labelId: string | undefined;
  describedBy: string | undefined;
  hasError: boolean;
  isRequired: boolean;
  isDisabled: boolean;
  size: 'S' | 'M';
}>;

export function useFieldState(props: Omit<PickerProps, 'inputRef'>): FieldState {
  const { id = props.id, name = props.name, error, hint, required, labelNode } = useField('JalaliPicker');
  return {
    id,
    name,
    labelId: labelNode === undefined ? undefined : `${id ?? ''}-label`,
    describedBy: descriptionOf(id, error, hint) ?? props['aria-describedby'],
    hasError: [error, props.hasError].some(Boolean),
    isRequired: [required, props.required].includes(true),
    isDisabled: props.disabled === true,
    size: props.size ?? 'M',
  };
}

function descriptionOf(id: string | undefined, error: unknown, hint: ReactNode): string | undefined {
  if (id === undefined) return undefined;
  if (error !== undefined && error !== false && error !== '') return `${id}-error`;
  return hint === undefined || hint === null || hint === '' ? undefined : `${id}-hint`;
}

const PASSED =
  /^(?:aria-|data-)|^(?:title|tabIndex|autoFocus|readOnly|placeholder|form|onFocus|onBlur|onClick|onKeyDown|onKeyUp)$/;

/** What of the given props is for the `<input>`; Strapi's forms hand over much that is not (`attribute`, `mainField`). */
export const attributesOfInput = (props: object, placeholder: string): InputHTMLAttributes<HTMLInputElement> => ({
  ...Object.fromEntries(Object.entries(props).filter(([name]) => PASSED.test(name))),
  // Strapi's forms give an empty one where the editor configured none.
  ...('placeholder' in props && props.placeholder ? {} : { placeholder }),
});
