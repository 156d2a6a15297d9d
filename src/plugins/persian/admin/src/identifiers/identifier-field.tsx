import { Field, TextInput } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import type { IdentifierKind } from '../../../core/src';

import { BelowField, useDescription } from './below-field';
import type { IdentifierInputProps } from './input-props';
import { useIdentifier } from './use-identifier';

/** Numbers in groups: read from left to right, whatever stands around them. */
const LeftToRight = styled(TextInput)`
  &&&&& input {
    unicode-bidi: isolate;
    text-align: start;
  }
`;

/** What is not digits alone is written with another keyboard on a phone. */
const KEYBOARDS: Partial<Record<IdentifierKind, 'tel' | 'text'>> = { mobile: 'tel', sheba: 'text' };

type Props = IdentifierInputProps & Readonly<{ kind: Exclude<IdentifierKind, 'plate'> }>;

/** An identifier that is one text: digits of any kind, with or without groups. */
export function IdentifierField({ kind, name, label, labelAction, hint, ...props }: Props) {
  const { required = false, disabled = false, placeholder, attribute } = props;
  const identifier = useIdentifier({ kind, name, leftPad: attribute?.options?.leftPad === true });
  const { error, advice, text, change, leave } = identifier;
  const { adviceId, describedBy } = useDescription({ id: name, error, hint, advice });
  const focused = useFocusInputField<HTMLInputElement>(name);
  return (
    <Field.Root id={name} name={name} error={error ?? false} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <LeftToRight
        ref={focused}
        dir="ltr"
        inputMode={KEYBOARDS[kind] ?? 'numeric'}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        disabled={disabled}
        value={text}
        aria-describedby={describedBy}
        onChange={({ target }: { target: { value: string } }) => {
          change(target.value);
        }}
        onBlur={leave}
      />
      <BelowField advice={advice} adviceId={adviceId} />
    </Field.Root>
  );
}
