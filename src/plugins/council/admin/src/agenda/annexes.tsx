import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';

import type { AgendaItem } from '../api/contract';
import { Quiet } from '../components/page-frame';
import { useText } from '../texts';
import { Progress } from '../tracker/progress';
import { AnnexList } from './annex-list';
import { type Sending, useSending } from './use-sending';

/** What hangs on an item, and a place for more where the asker may add some. */
export function Annexes({ item }: Readonly<{ item: AgendaItem }>) {
  if (item.annexes.length === 0 && !item.mayAnnex) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
      <AnnexList item={item} />
      {item.mayAnnex && <AddAnnexes item={item} />}
    </Flex>
  );
}

const ENDINGS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.png,.jpg,.jpeg,.webp';
/** An item that is dragged to another place is no file. */
const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** A button, and a place where files are dropped. */
function AddAnnexes({ item }: Readonly<{ item: AgendaItem }>) {
  const [isOver, setOver] = useState(false);
  const { now, send } = useSending(item.id);
  return (
    <Box
      borderColor={isOver ? 'primary600' : 'transparent'}
      borderStyle="dashed"
      background={isOver ? 'primary100' : 'transparent'}
      hasRadius
      paddingTop={1}
      paddingBottom={1}
      onDragOver={(event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        send([...event.dataTransfer.files]);
      }}
    >
      {now === null ? <Chooser item={item} send={send} /> : <OnItsWay now={now} />}
    </Box>
  );
}

type ChooserProps = Readonly<{ item: AgendaItem; send: (files: readonly File[]) => void }>;

function Chooser({ item, send }: ChooserProps) {
  const say = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Flex gap={2} wrap="wrap">
      <TextButton
        startIcon={<Plus aria-hidden />}
        aria-label={say('annex.add.of', { title: item.title })}
        onClick={() => input.current?.click()}
      >
        {say('annex.add')}
      </TextButton>
      <Quiet>{say('annex.drop')}</Quiet>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ENDINGS}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          send([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </Flex>
  );
}

function OnItsWay({ now: { name, share } }: Readonly<{ now: Sending }>) {
  const say = useText();
  const label = say('annex.sending', { name });
  return (
    <Flex gap={3} wrap="wrap">
      <Progress percent={Math.round(share * 100)} label={label} />
      <Typography variant="pi" aria-live="polite" style={{ overflowWrap: 'anywhere' }}>
        {label}
      </Typography>
    </Flex>
  );
}
