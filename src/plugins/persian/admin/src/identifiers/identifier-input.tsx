import type { IdentifierKind } from '../../../core/src';

import { IdentifierField } from './identifier-field';
import type { IdentifierInputProps } from './input-props';
import { PlateField } from './plate-field';

/** The input of a kind: a plate has parts, the others are one text. */
export function identifierInput(kind: IdentifierKind) {
  return function IdentifierInput(props: IdentifierInputProps) {
    return kind === 'plate' ? <PlateField {...props} /> : <IdentifierField kind={kind} {...props} />;
  };
}
