import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import path from 'node:path';

import { LOG_DIRECTORY, ROOT } from './places.mjs';

const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);

export const green = paint(32);
export const red = paint(31);
export const grey = paint(90);
export const bold = paint(1);

export const say = (text = '') => process.stdout.write(`${text}\n`);

const HEARTBEAT_MS = 10_000;
const seconds = (since) => Math.round((Date.now() - since) / 1000);

/** Runs `work` under a title: says that it began, every ten seconds that it lives, and how it ended. */
export async function step(title, work) {
  const started = Date.now();
  say(`${grey('…')} ${title}`);
  const heartbeat = setInterval(() => say(grey(`  still at it: ${title}, ${seconds(started)} s`)), HEARTBEAT_MS);
  try {
    const result = await work();
    say(`${green('✓')} ${title} ${grey(`(${seconds(started)} s)`)}`);
    return result;
  } catch (fault) {
    say(`${red('✗')} ${title} ${grey(`(${seconds(started)} s)`)}`);
    throw fault;
  } finally {
    clearInterval(heartbeat);
  }
}

/** A failure with something for a person to do about it. */
export class StepFailure extends Error {
  constructor(message, advice) {
    super(message);
    this.advice = advice;
  }
}

/** Runs a command with its output in a log file; on failure shows the end of that file and the advice. */
export async function run(command, args, { log, advice, cwd = ROOT, env = {} }) {
  await mkdir(LOG_DIRECTORY, { recursive: true });
  const file = path.join(LOG_DIRECTORY, `${log}.log`);
  const output = createWriteStream(file);
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.on('error', reject);
    child.on('close', resolve);
  });
  await new Promise((resolve) => output.end(resolve));
  if (code === 0) return;
  say(tail(file));
  throw new StepFailure(
    `"${command} ${args.join(' ')}" ended with code ${code}; the whole output is in ${file}`,
    advice,
  );
}

const tail = (file) => grey(readFileSync(file, 'utf8').trimEnd().split('\n').slice(-30).join('\n'));

/** Ends the process with the reason and the advice, and without a stack that helps nobody. */
export function giveUp(fault) {
  say(`\n${red('Stopped:')} ${fault instanceof StepFailure ? fault.message : (fault?.stack ?? fault)}`);
  if (fault?.advice) say(`${bold('What to do:')} ${fault.advice}`);
  process.exit(1);
}
