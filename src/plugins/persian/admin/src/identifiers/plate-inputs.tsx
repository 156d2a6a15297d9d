import { type InputHTMLAttributes, type KeyboardEvent, useId } from 'react';

import { Typography, useComposedRefs } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { PLATE_LETTERS, plateUse, toPersianDigits } from '../../../core/src';
import { isPersian } from '../language/languages';
import { useText } from '../language/use-text';

import { Band, Part, Region } from './plate-frame';
import type { PartIndex, PlateParts } from './plate-parts';
import { usePlateKeys } from './use-plate-keys';

type Props = Readonly<{
  name: string;
  parts: PlateParts;
  change: (text: string) => void;
  /** What all four inputs have. */
  shared: InputHTMLAttributes<HTMLInputElement>;
}>;

/** Two digits, a letter, three digits and the region. */
export function PlateInputs(props: Props) {
  const say = useText();
  const letters = useId();
  const part = usePart(props);
  return (
    <>
      <Band direction="column" justifyContent="flex-end" aria-hidden>
        <span>I.R.</span>
        <span>IRAN</span>
      </Band>
      <Part id={props.name} inputMode="numeric" $characters={2} {...part(0, 'two')} />
      <Part list={letters} $characters={2.4} {...part(1, 'letter')} />
      <datalist id={letters}>
        {PLATE_LETTERS.map((letter) => (
          <option key={letter} value={letter} label={say(`identifiers.plate.${plateUse(letter)}`)} />
        ))}
      </datalist>
      <Part inputMode="numeric" $characters={3} {...part(2, 'three')} />
      <Region direction="column" justifyContent="center">
        <Typography aria-hidden variant="sigma" textColor="neutral600">
          {say('identifiers.plate.iran')}
        </Typography>
        <Part inputMode="numeric" $characters={2} {...part(3, 'region')} />
      </Region>
    </>
  );
}

/** How many characters each part has, while it is empty. */
const PLACES = ['··', '·', '···', '··'] as const;

function usePart({ name, parts, change, shared }: Props) {
  const say = useText();
  const { locale } = useIntl();
  const keys = usePlateKeys(parts, change);
  const first = useComposedRefs(keys.refOf(0), useFocusInputField<HTMLInputElement>(name));
  return (index: PartIndex, label: string) => ({
    ...shared,
    type: 'text',
    autoComplete: 'off',
    placeholder: PLACES[index],
    'aria-label': say(`identifiers.plate.part.${label}`),
    value: isPersian(locale) ? toPersianDigits(parts[index]) : parts[index],
    ref: index === 0 ? first : keys.refOf(index),
    onChange: ({ target }: { target: HTMLInputElement }) => {
      keys.write(index, target.value);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      keys.walk(index, event);
    },
    onPaste: keys.paste,
  });
}
