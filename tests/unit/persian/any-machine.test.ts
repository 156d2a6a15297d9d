import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { transformFile } from '@swc/core';

const execute = promisify(execFile);
const SOURCES = path.join(__dirname, '../../../src/plugins/persian/core/src');

/** Asks the core, in a process of its own, everything that could read the zone of the machine. */
const QUESTIONS = `
  const core = require('./index.js');
  const date = { year: 1400, month: 1, day: 2 };
  const instant = new Date('2021-03-21T20:29:59.250Z');
  const time = { hour: 0, minute: 30, second: 0, millisecond: 0 };
  const perZone = [core.TEHRAN, 'UTC', 'America/Los_Angeles'].map((timeZone) => [
    core.zonedParts(instant, timeZone),
    core.formatJalaliDateTime(instant, { timeZone }),
    core.formatRelative(instant, { now: new Date('2021-03-25T20:29:59Z'), timeZone }),
    core.instantAt(date, time, timeZone),
    core.dayRange(date, timeZone),
    core.monthRange(1400, 1, timeZone),
    core.yearRange(1400, timeZone),
  ]);
  const days = Array.from({ length: 400 }, (_day, step) => core.addDays(date, step)).map((day) => [
    core.toIsoDay(day), core.fromIsoDay(core.toIsoDay(day)), core.toGregorian(day), core.dayOfWeek(day),
    core.formatJalali(day, 'full'), core.weekOfYear(day),
  ]);
  console.log(JSON.stringify({
    machine: new Date(2021, 0, 1).toISOString(),
    answers: [perZone, days, core.parseJalali('2021-03-22'), core.fromGregorian({ year: 2021, month: 3, day: 22 })],
  }));
`;

describe('on any machine', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'persian-core-'));
    await cp(SOURCES, folder, { recursive: true });
    for (const file of await readdir(SOURCES, { recursive: true })) {
      if (!file.endsWith('.ts')) continue;
      const { code } = await transformFile(path.join(SOURCES, file), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      await writeFile(path.join(folder, file.replace(/\.ts$/, '.js')), code);
    }
    await writeFile(path.join(folder, 'questions.js'), QUESTIONS);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const askIn = async (zoneOfTheMachine: string) => {
    const { stdout } = await execute(process.execPath, ['questions.js'], {
      cwd: folder,
      env: { TZ: zoneOfTheMachine, NODE_OPTIONS: '' },
    });
    return JSON.parse(stdout) as { machine: string; answers: unknown };
  };

  it('[D22] the answers are the same in California, Greenwich, Tehran and on Kiribati', async () => {
    const utc = await askIn('UTC');
    const others = [await askIn('America/Los_Angeles'), await askIn('Asia/Tehran'), await askIn('Pacific/Kiritimati')];

    expect(new Set([utc, ...others].map(({ machine }) => machine)).size).toBe(4);
    expect(others.map(({ answers }) => answers)).toEqual(others.map(() => utc.answers));
  });
});
