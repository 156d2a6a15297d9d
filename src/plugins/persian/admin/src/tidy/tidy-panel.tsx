import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Feather } from '@strapi/icons';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useText } from '../language/use-text';
import { panelSettings } from '../settings';
import { textAt, withTextAt } from './form-places';
import { TidyDialog } from './tidy-dialog';

type Entry = Readonly<{ model: string }>;

/** Beside an entry of the content manager: the pen of an editor. Nothing where it is switched off. */
export function TidyPanel({ model }: Entry) {
  const text = useText();
  if (!panelSettings().tidy) return null;
  return { title: text('tidy.panel'), content: <Tidy model={model} /> };
}

/** A text of the form, as it was and as it was made. */
type Made = Readonly<{ path: string; before: unknown; after: string }>;

function Tidy({ model }: Entry) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { values, setValues, disabled } = useForm('persian.tidy', (form) => form);
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<readonly Made[]>([]);
  const apply = (texts: ReadonlyMap<string, string>) => {
    setMade([...texts].map(([path, after]) => ({ path, after, before: textAt(values, path) })));
    setValues([...texts].reduce((entry, [path, after]) => withTextAt(entry, path, after), values));
    setOpen(false);
    toggleNotification({ type: 'info', message: text('tidy.applied') });
  };
  /** What was edited since stays as it was edited. */
  const undo = () => {
    const untouched = made.filter(({ path, after }) => textAt(values, path) === after);
    setValues(untouched.reduce((entry, { path, before }) => withTextAt(entry, path, before), values));
    setMade([]);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Modal.Root open={isOpen} onOpenChange={setOpen}>
        <Modal.Trigger>
          <Button variant="secondary" startIcon={<Feather />} fullWidth disabled={disabled}>
            {text('tidy.action')}
          </Button>
        </Modal.Trigger>
        <Modal.Content>
          <TidyDialog model={model} values={values} onApply={apply} />
        </Modal.Content>
      </Modal.Root>
      {made.length > 0 && (
        <Button variant="tertiary" fullWidth onClick={undo}>
          {text('tidy.undo')}
        </Button>
      )}
      <Typography variant="pi" textColor="neutral600">
        {text(made.length > 0 ? 'tidy.undo.hint' : 'tidy.action.hint')}
      </Typography>
    </Flex>
  );
}
