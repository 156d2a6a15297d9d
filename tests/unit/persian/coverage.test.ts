import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PLUGIN = path.resolve(__dirname, '../../../src/plugins/persian');
const DICTIONARIES = path.join(PLUGIN, 'admin/src/dictionaries');

type Outcome = Readonly<{ code: number; said: string; complained: string }>;

/** The command as people run it, on these dictionaries. */
const coverage = (dictionaries: string): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, [path.join(PLUGIN, 'scripts/coverage.mjs'), dictionaries], (fault, said, complained) => {
      resolve({ code: fault === null ? 0 : Number(fault.code), said, complained });
    });
  });

describe('the dictionaries of the panel', () => {
  let copy: string;
  beforeEach(async () => {
    copy = await mkdtemp(path.join(tmpdir(), 'dictionaries-'));
    await cp(DICTIONARIES, copy, { recursive: true });
  });
  afterEach(() => rm(copy, { recursive: true }));

  const change = async (file: string, key: string, text: string | undefined): Promise<void> => {
    const place = path.join(copy, file);
    const texts = JSON.parse(await readFile(place, 'utf8')) as Record<string, string | undefined>;
    await writeFile(place, JSON.stringify({ ...texts, [key]: text }));
  };

  it('[P3] say all that the panel says', async () => {
    const { code, said, complained } = await coverage(DICTIONARIES);

    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said).toMatch(/^all +(\d+) +\1 +100\.0 % +0$/m);
  });

  it.each([
    ['a sentence that is missing', 'global.cancel', undefined, 'has no Persian'],
    ['a key that Strapi has no more', 'no.such.key', 'کلید', 'is no key of the English'],
    ['a lost placeholder', 'HomePage.header.title', 'سلام', 'lost {name}'],
    ['an invented placeholder', 'global.cancel', 'انصراف {name}', 'invented {name}'],
    ['broken syntax', 'HomePage.header.title', 'سلام {name', 'is not valid ICU'],
    ['an Arabic letter', 'global.cancel', 'ذخيره', 'a letter that Persian does not write'],
    ['a half-space that separates nothing', 'global.cancel', 'انصراف‌ ', 'a half-space that separates nothing'],
  ])('[P3] %s is found', async (_what, key, text, fault) => {
    await change('admin.json', key, text);

    const { code, complained } = await coverage(copy);

    expect(code).toBe(1);
    expect(complained).toContain(`admin: ${key} `);
    expect(complained).toContain(fault);
  });
});
