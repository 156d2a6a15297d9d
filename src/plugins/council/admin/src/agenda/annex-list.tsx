import { Flex, TextButton, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';

import { useRemoveAnnexMutation } from '../api/commands';
import type { AgendaItem, Annex } from '../api/contract';
import { saveFile, useTransfer } from '../api/transfer';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { useSize } from '../days';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

/** The files that hang on an item: each is saved with a press, and taken off by whoever may. */
export function AnnexList({ item }: Readonly<{ item: AgendaItem }>) {
  const say = useText();
  if (item.annexes.length === 0) return null;
  return (
    <Flex
      tag="ul"
      aria-label={say('annex.list.of', { title: item.title })}
      direction="column"
      alignItems="stretch"
      gap={1}
      style={{ listStyle: 'none' }}
    >
      {item.annexes.map((annex) => (
        <li key={annex.id}>
          <Flex justifyContent="space-between" gap={2} wrap="wrap">
            <AnnexName item={item} annex={annex} />
            {item.mayAnnex && !annex.isPublished && <RemoveAnnex item={item} annex={annex} />}
          </Flex>
        </li>
      ))}
    </Flex>
  );
}

type OneAnnex = Readonly<{ item: AgendaItem; annex: Annex }>;

function AnnexName({ item, annex }: OneAnnex) {
  const say = useText();
  const sizeOf = useSize();
  const outcome = useOutcome();
  const transfer = useTransfer();
  const [isBusy, setBusy] = useState(false);
  const { id, name, size } = annex;
  const save = async () => {
    setBusy(true);
    const file = await outcome(transfer({ path: `/agenda-items/${item.id}/annexes/${id}` }));
    setBusy(false);
    if (file !== null) saveFile(name, file);
  };
  return (
    <Flex gap={2} style={{ minInlineSize: 0 }}>
      <TextButton
        aria-label={say('annex.save.of', { name })}
        startIcon={<Download aria-hidden />}
        loading={isBusy}
        onClick={() => void save()}
      >
        <bdi style={{ overflowWrap: 'anywhere' }}>{name}</bdi>
      </TextButton>
      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {sizeOf(size)}
      </Typography>
    </Flex>
  );
}

function RemoveAnnex({ item, annex }: OneAnnex) {
  const say = useText();
  const about = { name: annex.name };
  return (
    <DialogButton
      label={say('annex.remove')}
      spokenLabel={say('annex.remove.of', about)}
      variant="danger-light"
      size="S"
    >
      {(close) => <RemoveForm item={item} annex={annex} close={close} />}
    </DialogButton>
  );
}

function RemoveForm({ item, annex, close }: OneAnnex & Readonly<{ close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [remove] = useRemoveAnnexMutation();
  const submit = async () => {
    const removed = remove({ itemId: item.id, annexId: annex.id });
    if ((await outcome(removed, 'annex.removed', { name: annex.name })) !== null) close();
  };
  return (
    <DialogForm
      title={say('annex.remove.of', { name: annex.name })}
      submitLabel={say('annex.remove')}
      variant="danger"
      onSubmit={submit}
    >
      <Typography>{say('annex.remove.effect')}</Typography>
    </DialogForm>
  );
}
