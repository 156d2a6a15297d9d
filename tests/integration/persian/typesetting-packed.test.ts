import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { someReport } from '../../builders/document.builder';
import { describeWithPoppler, fontsOf, wordsOf } from '../../support/pdf';
import { appWithPacked, bootApp } from '../../support/throwaway-app';

const IN_THE_APP = './node_modules/strapi-plugin-persian';

/** An app that sets a document when it starts, and writes the file, or the refusal. */
const APP = {
  // By its place: by its name Strapi would find this project's own plugin, above the app.
  'config/plugins.js': `module.exports = { persian: { enabled: true, resolve: '${IN_THE_APP}' } };`,
  'src/index.js': `
    const { writeFileSync } = require('node:fs');
    const request = ${JSON.stringify(someReport())};
    module.exports = {
      async bootstrap({ strapi }) {
        const typesetting = strapi.plugin('persian').service('typesetting');
        try {
          writeFileSync('document.pdf', await typesetting.pdf(request));
        } catch ({ name, details }) {
          console.log('REFUSED ' + JSON.stringify({ name, code: details.code }));
        }
      },
    };`,
};

/** What is found where npm has no binary for a system: the package, which throws. */
async function loseTheBinaryOf(appDir: string): Promise<void> {
  const compiler = path.join(appDir, 'node_modules/@myriaddreamin/typst-ts-node-compiler');
  await mkdir(compiler, { recursive: true });
  await writeFile(path.join(compiler, 'package.json'), '{ "main": "index.js" }');
  await writeFile(path.join(compiler, 'index.js'), `throw new Error('Cannot find native binding.');`);
}

describe('documents of the packed plugin in another app', () => {
  describeWithPoppler('read', () => {
    it('[Z1] has its templates and fonts with it', async () => {
      const appDir = await appWithPacked('persian', APP);

      const { code } = await bootApp(appDir, ['persian']);

      const pdf = await readFile(path.join(appDir, 'document.pdf'));
      expect(code).toBe(0);
      expect([...(await wordsOf(pdf))]).toEqual(expect.arrayContaining(['صورتجلسه', '۱۲۳/۱۴۰۵', 'REZAEI', 'صفحه']));
      expect(await fontsOf(pdf)).toEqual([
        'Vazirmatn-Bold CID TrueType Identity-H yes yes yes',
        'Vazirmatn-Regular CID TrueType Identity-H yes yes yes',
      ]);
    });
  });

  it('[Z15] starts without the compiler, and says so', async () => {
    const appDir = await appWithPacked('persian', APP);
    await loseTheBinaryOf(appDir);

    const { code, output } = await bootApp(appDir, ['persian']);

    expect({ code, refused: /REFUSED (.*)/.exec(output)?.[1] }).toEqual({
      code: 0,
      refused: '{"name":"NotImplementedError","code":"typesetting-not-available"}',
    });
  });
});
