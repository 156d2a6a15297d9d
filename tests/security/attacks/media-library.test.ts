import { somePicture } from '../../builders/picture.builder';
import { type Method, Scene } from './scene';
import { NEWS } from './world';

describe('attacks in the media library and at the edges of the panel', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  it('[S11] attack 27: the owner finds the file and the folder, or the attacks would prove nothing', async () => {
    const { editor } = scene.owners;

    const answers = [
      await scene.send(editor, { path: '/upload/files/{file}' }),
      await scene.send(editor, { path: '/upload/folders/{folder}' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it.each([
    '/upload/files',
    '/upload/files?filters[name][$contains]={mark}',
    '/upload/files?filters[id]={file}',
    '/upload/files?filters[folder][id]={folder}',
    '/upload/files?filters[folder][name][$startsWith]={mark}',
    '/upload/files?filters[hash]={fileHash}',
    '/upload/files?filters[agencyId]={B}',
    '/upload/files?filters[createdBy][firstname][$startsWith]={mark}',
    '/upload/files?filters[related][id]={newsId}',
    '/upload/files?filters[$or][0][folderPath][$startsWith]=/&filters[$or][1][id]={file}',
    '/upload/files?folder={folder}',
    '/upload/files?_q={mark}',
    '/upload/files?_q={mark}&folder={folder}',
    '/upload/files?sort=caption:ASC&pageSize=100',
    '/upload/files?populate=*',
    '/upload/files?populate[related]=*',
    '/upload/files?populate[folder][populate]=*',
    '/upload/files/{file}',
    '/upload/files/{fileDocument}',
    '/upload/files/{file}?populate=*',
    '/upload/folders',
    '/upload/folders?_q={mark}',
    '/upload/folders?filters[name][$startsWith]={mark}',
    '/upload/folders?filters[id]={folder}&populate=*',
    '/upload/folders?filters[files][name][$startsWith]={mark}',
    '/upload/folders?populate[files]=*&populate[parent]=*',
    '/upload/folders/{folder}',
    '/upload/folders/{folder}?populate=*',
    '/upload/folder-structure',
    '{fileUrl}',
    '{fileUrl}?expires=4000000000&signature=x',
    '{fileUrl}?expires[]=4000000000&signature[]=x',
    '/uploads/../uploads{fileUrl}',
    '//uploads/..{fileUrl}',
    '/UPLOADS/..{fileUrl}',
    '/api/..{fileUrl}',
  ])('[S11] attack 27: nothing of the files of B: %s', async (path) => {
    expect(await scene.learned({ path })).toEqual([]);
  });

  it.each<[Method, string, object]>([
    ['put', '/upload/files/{file}', { name: 'x' }],
    ['post', '/upload?id={file}', { fileInfo: { name: 'x' } }],
    ['post', '/upload/files?id={file}', { fileInfo: { name: 'x' } }],
    ['put', '/upload?id={file}', { name: 'x' }],
    ['post', '/upload/files/{file}/replace', {}],
    ['delete', '/upload/files/{file}', {}],
    ['put', '/upload/folders/{folder}', { name: 'x' }],
    ['put', '/upload/folders/{folder}', { name: 'x', parent: null }],
    ['post', '/upload/folders', { name: 'x', parent: '{folder}' }],
    ['post', '/upload/unstable/upload-file', { id: '{file}' }],
    ['post', '/upload/actions/generate-ai-metadata', { fileIds: ['{file}'] }],
    ['post', '/upload/ai-metadata-jobs', { fileIds: ['{file}'] }],
    ['put', '/upload/configuration', { pageSize: 1, sort: 'name:ASC' }],
    ['put', '/upload/settings', { sizeOptimization: false }],
  ])('[S11] attack 27: no file and no folder of B is touched: %s %s %j', async (method, path, body) => {
    expect(await scene.achieved({ method, path, body })).toEqual([]);
  });

  it.each<[string, object]>([
    ['/upload/actions/bulk-delete', { fileIds: ['{file}'] }],
    ['/upload/actions/bulk-delete', { folderIds: ['{folder}'] }],
    ['/upload/actions/bulk-delete', { fileIds: ['{file}'], folderIds: ['{folder}'] }],
    ['/upload/actions/bulk-move', { fileIds: ['{file}'], destinationFolderId: null }],
    ['/upload/actions/bulk-move', { folderIds: ['{folder}'], destinationFolderId: null }],
    ['/upload/actions/bulk-move', { fileIds: ['{file}'], destinationFolderId: '{folder}' }],
    ['/upload/actions/bulk-move', { folderIds: [], fileIds: [], destinationFolderId: '{folder}' }],
    ['/upload/actions/bulk-update', { updates: [{ id: '{file}', fileInfo: { name: 'x' } }] }],
  ])('[S11] attack 27: in bulk neither: %s %j', async (path, body) => {
    const before = await scene.rows();

    expect(await scene.learned({ method: 'post', path, body })).toEqual([]);
    expect([...(await scene.rows())]).toEqual([...before]);
  });

  it.each(['file', 'folder'] as const)(
    '[S11] attack 27: a new file is put neither over a file nor into a folder of B: %s',
    async (what) => {
      const picture = await somePicture();
      const before = await scene.rows();
      const send = (which: 'foreign' | 'missing') =>
        what === 'file'
          ? scene.callers.editor
              .post(scene.fill('/upload?id={file}', which))
              .attach('files', picture, 'x.jpg')
              .field('fileInfo', JSON.stringify({ name: 'x' }))
          : scene.callers.editor
              .post('/upload')
              .attach('files', picture, 'x.jpg')
              .field('fileInfo', scene.fill('{"name":"x","folder":{folder}}', which));

      const [foreign, missing] = [await send('foreign'), await send('missing')];

      expect(scene.judge(foreign, missing)).toEqual([]);
      expect([foreign.status >= 400, missing.status >= 400]).toEqual([true, true]);
      expect([...(await scene.rows())]).toEqual([...before]);
    },
  );

  it.each([
    '/content-manager/homepage/recent-documents?action=update',
    '/content-manager/homepage/recent-documents?action=create',
    '/content-manager/homepage/recent-documents?action=publish',
    '/content-manager/homepage/count-documents',
    '/admin/homepage/key-statistics',
    '/admin/homepage/layout',
    '/content-manager/init',
    '/content-manager/content-types',
    `/content-manager/content-types/${NEWS}/configuration`,
    '/content-manager/components/agency.contact/configuration',
  ])('[S2] attack 27: the widgets of the first page know nothing of B: %s', async (path) => {
    expect(await scene.learned({ path })).toEqual([]);
  });

  it('[S2] attack 27: what the first page counts is what the editor sees', async () => {
    const { body, status } = await scene.callers.editor.get('/content-manager/homepage/count-documents');
    const recent = await scene.callers.editor.get('/content-manager/homepage/recent-documents?action=update');

    expect(status).toBe(200);
    // Two entries of A, a draft and a published one, and the two agencies. None of B, published or not.
    expect(body).toEqual({ data: { draft: 1, published: 3, modified: 0 } });
    expect(recent.text).not.toContain(String(scene.foreign('changed')));
  });
});
