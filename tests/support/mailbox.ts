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
