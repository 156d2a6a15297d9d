import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it gets. `refuse` makes it turn everything away. */
export type Mailbox = Readonly<{
  url: string;
  letters: readonly string[];
  refuse: (isRefusing: boolean) => void;
  close: () => Promise<void>;
}>;

export async function openMailbox(): Promise<Mailbox> {
  const letters: string[] = [];
  const mood = { isRefusing: false };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (mood.isRefusing) {
          done(new Error('The mailbox is full'));
          return;
        }
        letters.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    letters,
    refuse: (isRefusing) => {
      mood.isRefusing = isRefusing;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** A letter as its reader has it: every part decoded, and what stands in its headers. */
export const readable = (letter: string): string =>
  letter
    .split(/^--[^\r\n]+$/m)
    .map((part) => {
      const [head = '', ...body] = part.replace(/^\s+/, '').split('\r\n\r\n');
      return `${inWords(head)}\n${decoded(body.join('\r\n\r\n'), encodingIn(head))}`;
    })
    .join('\n');

const encodingIn = (head: string): string =>
  (/^content-transfer-encoding: *(\S+)/im.exec(head)?.[1] ?? '').toLowerCase();

function decoded(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? fromQuoted(text.replace(/=\r\n/g, '')) : text;
}

const fromQuoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Words of a header that are no ASCII (RFC 2047). */
const inWords = (head: string): string =>
  head
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, how: string, text: string) =>
      how.toLowerCase() === 'b' ? decoded(text, 'base64') : fromQuoted(text.replaceAll('_', ' ')),
    );
