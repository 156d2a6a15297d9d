import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { agenciesOf } from '../../domain/actor';
import { agencyDirectory } from '../agencies';
import type { AuditTrail } from '../audit-trail';
import { refuse } from '../refuse';
import type { ScopeContext } from '../scope-context';
import { settings } from '../settings';

type Folder = { id: number; path: string } & Record<string, unknown>;
type FolderService = {
  create: (folder: Record<string, unknown>) => Promise<Folder>;
  exists: (where: Record<string, unknown>) => Promise<boolean>;
  setPathIdAndPath: (folder: Record<string, unknown>) => Promise<unknown>;
};
type ApiFolderService = { getAPIUploadFolder: () => Promise<Folder> };
type FileEvent = { params: { data: Record<string, unknown> }; result?: { id: number } & Record<string, unknown> };

/** Every agency has a folder of its own in the media library; what its people upload goes there. */
export function createHomeFolders(strapi: Core.Strapi, context: ScopeContext, audit: AuditTrail) {
  const { scopeKey } = settings(strapi);
  const folders = () => strapi.plugin('upload').service<FolderService>('folder');

  async function freeName(name: string, count = 1): Promise<string> {
    const candidate = count === 1 ? name : `${name} (${String(count)})`;
    return (await folders().exists({ name: candidate, parent: null })) ? freeName(name, count + 1) : candidate;
  }

  const homeOf = (agencyId: string): Promise<Folder> =>
    context.runAsSystem('folder of an agency', async () => {
      const where = { [scopeKey]: agencyId, parent: null };
      const found = (await strapi.db.query(UID.folder).findOne({ where, orderBy: { id: 'asc' } })) as Folder | null;
      if (found) return found;
      const [agency] = await agencyDirectory(strapi).names('fa', [agencyId]);
      return folders().create({ name: await freeName(agency?.name ?? agencyId), parent: null, [scopeKey]: agencyId });
    });

  /** The folder that the sender chose, if it is one of theirs; otherwise the folder of the first agency. */
  async function placeFor(chosen: unknown): Promise<{ folder: number; folderPath: string; owner: string } | null> {
    const actor = await context.currentActor();
    const [first] = agenciesOf(actor);
    if (first === undefined) return null;
    if (typeof chosen !== 'number') {
      const { id, path } = await homeOf(first);
      return { folder: id, folderPath: path, owner: first };
    }
    const folder = (await strapi.db.query(UID.folder).findOne({ where: { id: chosen } })) as Folder | null;
    if (!folder) return refuse({ code: 'not-found' });
    return { folder: folder.id, folderPath: folder.path, owner: String(folder[scopeKey]) };
  }

  function keepFilesInPlace(): void {
    const record = async (action: string, { result }: FileEvent) => {
      if (!result) return;
      const owner = result[scopeKey];
      const agencyId = typeof owner === 'string' ? owner : null;
      const subject = `file:${String(result.id)}`;
      const actor = await context.currentActor();
      await audit.append(actor, { action, contentType: UID.file, subject, agencyId, detail: {} });
    };
    strapi.db.lifecycles.subscribe({
      models: [UID.file],
      async beforeCreate(event) {
        const { data } = (event as unknown as FileEvent).params;
        const place = await placeFor(data['folder']);
        if (place) Object.assign(data, { folder: place.folder, folderPath: place.folderPath, [scopeKey]: place.owner });
      },
      async afterCreate(event) {
        const created = event as unknown as FileEvent;
        try {
          await record('upload-file', created);
        } catch (fault) {
          // Strapi stores the row by itself; what cannot be written down must not stay.
          await strapi.db.queryBuilder(UID.file).where({ id: created.result?.id }).delete().execute();
          throw fault;
        }
      },
      afterUpdate: (event) => record('change-file', event as unknown as FileEvent),
      afterDelete: (event) => record('delete-file', event as unknown as FileEvent),
    });
  }

  /** Numbers of folders count over all agencies: counted inside one scope, two folders would get the same path. */
  function numberFoldersForAll(): void {
    const service = folders();
    const { setPathIdAndPath } = service;
    service.setPathIdAndPath = async (folder) => {
      const parent = folder['parent'];
      if (typeof parent === 'number' && !(await service.exists({ id: parent }))) refuse({ code: 'not-found' });
      return context.runAsSystem('next folder number', () => setPathIdAndPath.call(service, folder));
    };
  }

  /** Strapi has one folder for all that comes through the API. Here it is the sender's own. */
  function receiveIntoHomes(): void {
    const service = strapi.plugin('upload').service<ApiFolderService>('api-upload-folder');
    const { getAPIUploadFolder } = service;
    service.getAPIUploadFolder = async () => {
      const [first] = agenciesOf(await context.currentActor());
      return first === undefined ? getAPIUploadFolder.call(service) : homeOf(first);
    };
  }

  return {
    attach(): void {
      keepFilesInPlace();
      numberFoldersForAll();
      receiveIntoHomes();
    },
  };
}
