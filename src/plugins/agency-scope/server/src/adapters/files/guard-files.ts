import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { agenciesOf, isUnrestricted } from '../../domain/actor';
import { refuse } from '../refuse';
import type { ScopeContext } from '../scope-context';
import { settings } from '../settings';

type UploadService = {
  remove: (file: { id: number }) => Promise<unknown>;
  replace: (id: number, ...rest: readonly unknown[]) => Promise<unknown>;
  updateFileInfo: (id: number, ...rest: readonly unknown[]) => Promise<unknown>;
};
type FolderService = { update: (id: unknown, changes: unknown, options: unknown) => Promise<unknown> };
type Move = { request: { body?: { fileIds?: unknown; folderIds?: unknown } } };
type MoveController = { moveMany: (request: Move) => Promise<unknown> };

/**
 * Strapi moves files and folders by SQL of its own, and takes bytes off the disk before it deletes their row: both past
 * the query builder. So whose they are is asked first. Files that one merely sees, on a joint document, are not one's own.
 * Called at `register`: later the routes hold the unguarded actions.
 */
export function guardFiles(strapi: Core.Strapi, context: ScopeContext): void {
  const { scopeKey } = settings(strapi);

  async function assertOwn(uid: typeof UID.file | typeof UID.folder, given: unknown): Promise<void> {
    const actor = await context.currentActor();
    const ids = new Set([given ?? []].flat().map(Number));
    if (isUnrestricted(actor) || ids.size === 0) return;
    const where = { id: { $in: [...ids] }, [scopeKey]: { $in: agenciesOf(actor) } };
    if ((await strapi.db.query(uid).count({ where })) < ids.size) refuse({ code: 'not-found' });
  }

  const uploads = strapi.plugin('upload').service<UploadService>('upload');
  const { remove, replace, updateFileInfo } = uploads;
  uploads.remove = async (file) => {
    await assertOwn(UID.file, file.id);
    return remove.call(uploads, file);
  };
  uploads.replace = async (id, ...rest) => {
    await assertOwn(UID.file, id);
    return replace.call(uploads, id, ...rest);
  };
  uploads.updateFileInfo = async (id, ...rest) => {
    await assertOwn(UID.file, id);
    return updateFileInfo.call(uploads, id, ...rest);
  };

  const folders = strapi.plugin('upload').service<FolderService>('folder');
  const { update } = folders;
  folders.update = async (id, changes, options) => {
    await assertOwn(UID.folder, id);
    return update.call(folders, id, changes, options);
  };

  const moves = strapi.plugin('upload').controller('admin-folder-file') as unknown as MoveController;
  const { moveMany } = moves;
  moves.moveMany = async (request) => {
    await assertOwn(UID.file, request.request.body?.fileIds);
    await assertOwn(UID.folder, request.request.body?.folderIds);
    return moveMany.call(moves, request);
  };
}
