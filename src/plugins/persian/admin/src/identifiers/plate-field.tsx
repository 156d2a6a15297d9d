import type { FocusEvent } from 'react';

import { Field, Typography } from '@strapi/design-system';

import { useText } from '../language/use-text';

import { BelowField, useDescription } from './below-field';
import type { IdentifierInputProps } from './input-props';
import { PlateFrame } from './plate-frame';
import { PlateInputs } from './plate-inputs';
import { NO_PARTS, partsOf } from './plate-parts';
import { useIdentifier } from './use-identifier';

/** A plate in its four parts, drawn as it hangs on the car. A whole plate that is pasted fills them all. */
export function PlateField({ name, label, labelAction, hint, ...props }: IdentifierInputProps) {
  const { required = false, disabled = false } = props;
  const say = useText();
  const { error, advice, held, change, leave } = useIdentifier({ kind: 'plate', name, leftPad: false });
  const { adviceId, describedBy } = useDescription({ id: name, error, hint, advice });
  const parts = partsOf(held);
  return (
    <Field.Root id={name} name={name} error={error ?? false} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <PlateFrame
        dir="ltr"
        role="group"
        aria-labelledby={`${name}-label`}
        $hasError={error !== undefined}
        $isDisabled={disabled}
        onBlur={({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
          if (!currentTarget.contains(relatedTarget)) leave();
        }}
      >
        <PlateInputs
          name={name}
          parts={parts ?? NO_PARTS}
          change={change}
          shared={{
            disabled,
            'aria-required': required,
            'aria-invalid': error !== undefined,
            'aria-describedby': describedBy,
          }}
        />
      </PlateFrame>
      {parts === null && (
        <Typography variant="pi" textColor="neutral600">
          {say('identifiers.plate.held', { text: held ?? '' })}
        </Typography>
      )}
      <BelowField advice={advice} adviceId={adviceId} />
    </Field.Root>
  );
}
