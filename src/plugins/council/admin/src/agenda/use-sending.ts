import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useAnnexesChangedMutation } from '../api/commands';
import { useTransfer } from '../api/transfer';
import { useRefusalText, useText } from '../texts';

/** A file on its way, and how much of it has gone out. */
export type Sending = Readonly<{ name: string; share: number }>;

const MEGABYTES = 10;
/** Said before it is sent: the server would say it afterwards. */
const TOO_LARGE = { details: { code: 'annex-too-large', megabytes: MEGABYTES } };
const isTooLarge = ({ size }: File): boolean => size > MEGABYTES * 1024 * 1024;

/** Sends files one after the other; of each it says how it went. */
export function useSending(itemId: string): Readonly<{ now: Sending | null; send: (files: readonly File[]) => void }> {
  const say = useText();
  const refusalText = useRefusalText();
  const transfer = useTransfer();
  const { toggleNotification } = useNotification();
  const [noteChange] = useAnnexesChangedMutation();
  const [now, setNow] = useState<Sending | null>(null);

  const sendOne = async (file: File) => {
    const { name } = file;
    const form = new FormData();
    form.set('file', file, name);
    const onProgress = (share: number) => {
      setNow({ name, share });
    };
    onProgress(0);
    const path = `/agenda-items/${itemId}/annexes`;
    const { error } = isTooLarge(file) ? { error: TOO_LARGE } : await transfer({ path, form, onProgress });
    if (error === undefined) toggleNotification({ type: 'success', message: say('annex.added', { name }) });
    else toggleNotification({ type: 'danger', message: say('annex.refused', { name, reason: refusalText(error) }) });
  };
  const sendAll = async (files: readonly File[]) => {
    for (const file of files) await sendOne(file);
    setNow(null);
    await noteChange(undefined);
  };
  return {
    now,
    send: (files) => {
      if (files.length > 0) void sendAll(files);
    },
  };
}
