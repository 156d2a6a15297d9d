import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

import type { Answer, Job, Outcome } from '../../typesetter/job';

/** Beside `dist/server/index.js`; the build puts all of them there. */
const ENTRY = path.join(__dirname, '..', 'typesetter', 'index.js');
const NOWHERE = path.join(__dirname, '..', 'typesetter', 'nothing-is-here');
const NO_SYSTEM_FONTS = path.join(__dirname, '..', 'fonts', 'fonts.conf');
/** Nobody answers there. */
const NO_NETWORK = 'http://127.0.0.1:1';

/** No secrets of the server, no fonts and packages of the machine, and no way out: typst fetches packages otherwise. */
const ENVIRONMENT = {
  FONTCONFIG_FILE: NO_SYSTEM_FONTS,
  HOME: NOWHERE,
  XDG_CACHE_HOME: NOWHERE,
  XDG_DATA_HOME: NOWHERE,
  APPDATA: NOWHERE,
  LOCALAPPDATA: NOWHERE,
  ALL_PROXY: NO_NETWORK,
  HTTP_PROXY: NO_NETWORK,
  HTTPS_PROXY: NO_NETWORK,
};

/** Milliseconds after which a process without work is ended; the next document starts another. */
const IDLE = 60_000;

/** What came of a document, with the two ends of which the process itself cannot tell. */
export type Ended = Outcome | Readonly<{ kind: 'too-slow' }> | Readonly<{ kind: 'died'; how: string }>;

type Waiting = Readonly<{ job: Job; settle: (ended: Ended) => void }>;

/**
 * The process that sets, and the queue before it: one document at a time. A process that takes longer than `timeLimit`
 * seconds is killed, which a thread could not be: typst does not look up while it sets.
 */
export function createTypesetter(settings: () => Readonly<{ timeLimit: number; queue: number }>) {
  const waiting: Waiting[] = [];
  let child: ChildProcess | null = null;
  let current: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let count = 0;

  function next(): void {
    if (current !== null) return;
    clearTimeout(timer);
    current = waiting.shift() ?? null;
    if (current === null) {
      timer = setTimeout(end, IDLE, { kind: 'died', how: 'idle' }).unref();
      return;
    }
    timer = setTimeout(end, settings().timeLimit * 1000, { kind: 'too-slow' });
    child ??= started();
    child.send(current.job);
  }

  function settle(ended: Ended): void {
    const settled = current;
    current = null;
    clearTimeout(timer);
    if (settled === null) return;
    settled.settle(ended);
    next();
  }

  function end(ended: Ended): void {
    const ending = child;
    child = null;
    ending?.kill('SIGKILL');
    settle(ended);
  }

  function started(): ChildProcess {
    const process = fork(ENTRY, [], { env: ENVIRONMENT, execArgv: [], serialization: 'advanced', stdio: 'ignore' });
    const isOurs = () => process === child;
    process.on('message', ({ id, outcome }: Answer) => {
      if (isOurs() && current?.job.id === id) settle(outcome);
    });
    process.on('exit', (code, signal) => {
      if (isOurs()) end({ kind: 'died', how: signal ?? `code ${String(code)}` });
    });
    process.on('error', ({ message }) => {
      if (isOurs()) end({ kind: 'died', how: message });
    });
    // A program that has nothing else to do may end while this process waits for work.
    process.unref();
    process.channel?.unref();
    return process;
  }

  return {
    /** What comes of the document; `null` where the queue is full. */
    set(job: Omit<Job, 'id'>): Promise<Ended> | null {
      if (waiting.length >= settings().queue) return null;
      count += 1;
      const numbered = { ...job, id: count };
      return new Promise((resolve) => {
        waiting.push({ job: numbered, settle: resolve });
        next();
      });
    },

    /** Ends the process; what waits or is being set ends as `died`. */
    close(): void {
      const left = waiting.splice(0);
      end({ kind: 'died', how: 'closed' });
      for (const { settle: resolve } of left) resolve({ kind: 'died', how: 'closed' });
    },
  };
}
