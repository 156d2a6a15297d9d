import { readdirSync } from 'node:fs';
import path from 'node:path';

import { someDocument } from '../../builders/content.builder';
import { somePicture } from '../../builders/picture.builder';
import { type Method, Scene, differences } from './scene';
import { NEWS } from './world';

type Stored = [{ id: number }];
type Made = { data: { id: number } };

/** What is one's own and what is not, in one request or on one document. */
describe('attacks on files that stand beside one’s own', () => {
  let scene: Scene;
  let ownFile: number;
  let ownFolder: number;
  let secondFolder: number;
  beforeAll(async () => {
    scene = await Scene.open();
    const { editor } = scene.callers;
    const file = await editor
      .post('/upload')
      .attach('files', await somePicture(), 'own.jpg')
      .expect(201);
    const folder = await editor.post('/upload/folders', { name: 'own', parent: null }).expect(201);
    ownFile = (file.body as Stored)[0].id;
    ownFolder = (folder.body as Made).data.id;
    const second = await editor.post('/upload/folders', { name: 'second', parent: null }).expect(201);
    secondFolder = (second.body as Made).data.id;
    // The council put a picture of B on a draft of A: A sees it there, and it stays B's.
    const onDraft = { agency: scene.foreign('A'), cover: scene.foreign('file') };
    await someDocument(scene.house.strapi, NEWS, onDraft, { status: 'draft' });
  });
  afterAll(() => scene.close());

  const onDisk = () => readdirSync(path.join(scene.house.publicDirectory, 'uploads')).sort();

  it('[S11] attack 27: A sees the file of B that stands on a draft of A, or the attacks would prove nothing', async () => {
    const { status } = await scene.send(scene.callers.editor, { path: '/upload/files/{file}' });

    expect(status).toBe(200);
  });

  it.each<[Method, string, object]>([
    ['delete', '/upload/files/{file}', {}],
    ['post', '/upload/actions/bulk-delete', { fileIds: ['{file}'] }],
    ['post', '/upload/actions/bulk-move', { fileIds: ['{file}'], destinationFolderId: null }],
    ['put', '/upload/files/{file}', { name: 'x' }],
    ['post', '/upload?id={file}', { fileInfo: { name: 'x' } }],
    ['post', '/upload/actions/bulk-update', { updates: [{ id: '{file}', fileInfo: { name: 'x' } }] }],
  ])('[S11] attack 27: seeing a file of B is not having it: %s %s %j', async (method, url, body) => {
    const [before, disk] = [await scene.rows(), onDisk()];

    const { status } = await scene.send(scene.callers.editor, { method, path: url, body });

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(differences(before, await scene.rows())).toEqual([]);
    expect(onDisk()).toEqual(disk);
  });

  it('[S11] attack 27: no bytes are put in the place of B’s', async () => {
    const [before, disk] = [await scene.rows(), onDisk()];
    const picture = await somePicture({ width: 100 });

    const answers = [
      await scene.callers.editor.post(scene.fill('/upload?id={file}', 'foreign')).attach('files', picture, 'x.jpg'),
      await scene.callers.editor
        .post(scene.fill('/upload/files/{file}/replace', 'foreign'))
        .attach('file', picture, 'x.jpg'),
    ];

    expect(answers.filter(({ status }) => status < 400 || status >= 500).map(({ text }) => text)).toEqual([]);
    expect(differences(before, await scene.rows())).toEqual([]);
    expect(onDisk()).toEqual(disk);
  });

  it.each(['file', 'folder'] as const)('[S11] attack 27: a %s of B is not moved along with one’s own', async (what) => {
    const before = await scene.rows();
    const linksBefore = await links();
    const files = what === 'file' ? [ownFile, scene.foreign('file')] : [];
    const folders = what === 'folder' ? [secondFolder, scene.foreign('folder')] : [];
    const body = { fileIds: files, folderIds: folders, destinationFolderId: ownFolder };

    const { status } = await scene.callers.editor.post('/upload/actions/bulk-move', body);

    expect(status).toBe(404);
    expect(differences(before, await scene.rows())).toEqual([]);
    expect(await links()).toEqual(linksBefore);
  });

  it('[S11] attack 27: moving what is one’s own is answered, and soon', async () => {
    const started = Date.now();
    const body = { fileIds: [ownFile], folderIds: [], destinationFolderId: ownFolder };

    const { status } = await scene.callers.editor.post('/upload/actions/bulk-move', body);

    expect(status).toBe(200);
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  /** Which file lies in which folder, and which folder in which. */
  const links = async () => {
    const { strapi } = scene.house;
    return [
      await strapi.db.query('plugin::upload.file').findMany({ orderBy: { id: 'asc' }, populate: ['folder'] }),
      await strapi.db.query('plugin::upload.folder').findMany({ orderBy: { id: 'asc' }, populate: ['parent'] }),
    ];
  };
});
