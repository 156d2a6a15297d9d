import { useState } from 'react';

import { Box, Field, Toggle } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { useText } from '../language/use-text';
import { keepPreferences, usePreferences } from '../preferences';

/** What each person chooses for the own panel. */
export function OwnPreferences() {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { gregorianBeside } = usePreferences();
  const [isBusy, setIsBusy] = useState(false);

  const choose = async (wanted: boolean) => {
    setIsBusy(true);
    try {
      await keepPreferences({ gregorianBeside: wanted });
      toggleNotification({ type: 'success', message: text('own.saved') });
    } catch {
      toggleNotification({ type: 'danger', message: text('own.not-saved') });
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius>
      <Field.Root name="gregorianBeside" hint={text('own.gregorian.hint')} width="32rem" maxWidth="100%">
        <Field.Label>{text('own.gregorian')}</Field.Label>
        <Toggle
          onLabel={text('state.on')}
          offLabel={text('state.off')}
          checked={gregorianBeside}
          disabled={isBusy}
          onChange={({ target }) => void choose(target.checked)}
        />
        <Field.Hint />
      </Field.Root>
    </Box>
  );
}
