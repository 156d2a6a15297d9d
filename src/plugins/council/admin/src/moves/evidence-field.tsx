import { Button, Flex, Typography } from '@strapi/design-system';
import { useStrapiApp } from '@strapi/strapi/admin';
import { type ComponentType, useState } from 'react';

import { useText } from '../texts';

type Evidence = Readonly<{ id: string; name: string }>;
type Asset = Readonly<{ id: number; name: string }>;
type LibraryProps = Readonly<{ onClose: () => void; onSelectAssets: (assets: readonly Asset[]) => void }>;
type EvidenceFieldProps = Readonly<{ value: readonly Evidence[]; onChange: (evidence: readonly Evidence[]) => void }>;

/** Files of the media library that show what is reported. */
export function EvidenceField({ value, onChange }: EvidenceFieldProps) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const Library = useStrapiApp('EvidenceField', ({ components }) => components['media-library']) as
    ComponentType<LibraryProps> | undefined;
  if (Library === undefined) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {say('field.evidence')}
      </Typography>
      <Typography aria-live="polite">
        {value.length === 0 ? say('field.evidence.none') : value.map(({ name }) => name).join(' · ')}
      </Typography>
      <Button
        variant="tertiary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {say('field.evidence.choose')}
      </Button>
      {isOpen && (
        <Library
          onClose={() => {
            setOpen(false);
          }}
          onSelectAssets={(assets) => {
            onChange(assets.map(({ id, name }) => ({ id: String(id), name })));
            setOpen(false);
          }}
        />
      )}
    </Flex>
  );
}
