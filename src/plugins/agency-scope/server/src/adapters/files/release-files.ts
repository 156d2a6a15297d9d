import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { oneOfHashes } from '../../domain/file-names';
import type { Declarations } from '../declarations';
import { CHANGES, type Context, type Next } from '../documents/changes';
import { openShares, ownerFinder } from '../owners';
import type { ScopeContext } from '../scope-context';
import { settings } from '../settings';
import { type ShownFiles, filesInUse } from './files-in-use';

type Use = { fileId: number };
export type Releases = Readonly<{ follow: () => void; adopt: () => Promise<void> }>;

/** Keeps `releasedAt` of files in step with what is published: a file is everybody's while something published shows it. */
export function createReleases(strapi: Core.Strapi, context: ScopeContext, declarations: Declarations): Releases {
  const { scopeKey } = settings(strapi);
  const files = filesInUse(strapi);
  const ownerOf = ownerFinder(strapi, context);
  const uses = () => strapi.db.query(UID.fileUse);

  /** Which rows of a document everybody sees; `null` for types that are never everybody's. */
  function openRows(uid: string): Readonly<Record<string, unknown>> | null {
    const { options } = strapi.getModel(uid as Context['uid']) as { options?: { draftAndPublish?: boolean } };
    if (options?.draftAndPublish) return { publishedAt: { $notNull: true } };
    const visibility = declarations.get(uid)?.visibility;
    return visibility === undefined || visibility === 'public' ? {} : null;
  }

  async function refresh(uid: string, documentId: string): Promise<void> {
    const where = { contentType: uid, usingDocument: documentId };
    const known = new Set(((await uses().findMany({ where })) as Use[]).map(({ fileId }) => fileId));
    const shown = await shownBy(uid, documentId, known);
    const added = [...shown].filter((id) => !known.has(id));
    const removed = [...known].filter((id) => !shown.has(id));
    if (removed.length > 0) await uses().deleteMany({ where: { ...where, fileId: { $in: removed } } });
    if (added.length > 0) await uses().createMany({ data: added.map((fileId) => ({ ...where, fileId })) });
    await release(added);
    await withdraw(removed);
  }

  async function shownBy(uid: string, documentId: string, known: ReadonlySet<number>): Promise<ReadonlySet<number>> {
    const open = openRows(uid);
    if (!open) return new Set();
    const { attached, claimed } = await files.shownBy(uid, { documentId, ...open });
    return new Set([...attached, ...(await namedInTexts(claimed, await partiesOf(uid, documentId), known))]);
  }

  /**
   * A text releases what is the council's, its owner's or an invited agency's: another agency's file it may name, and
   * that changes nothing. What it has shown to everybody it goes on showing, whoever owns the document by then.
   */
  async function namedInTexts(
    claimed: ShownFiles['claimed'],
    parties: readonly string[],
    known: ReadonlySet<number>,
  ): Promise<readonly number[]> {
    if (claimed.size === 0) return [];
    const whose = [{ [scopeKey]: null }, { [scopeKey]: { $in: parties } }, { id: { $in: [...known] } }];
    const where = { hash: oneOfHashes(claimed), $or: whose };
    return ((await strapi.db.query(UID.file).findMany({ where, select: ['id'] })) as { id: number }[]).map(
      ({ id }) => id,
    );
  }

  /** The agencies that answer for a document: its owner, and those that take part. */
  async function partiesOf(uid: string, documentId: string): Promise<readonly string[]> {
    const declaration = declarations.get(uid);
    if (!declaration) return [];
    const owner = await ownerOf(uid, documentId);
    const guests = declaration.isShared ? await openShares(strapi, uid, documentId) : [];
    return [owner ?? [], guests.map(({ agencyId }) => agencyId)].flat();
  }

  async function release(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const where = { id: { $in: ids }, releasedAt: null };
    await strapi.db.query(UID.file).updateMany({ where, data: { releasedAt: new Date() } });
  }

  async function withdraw(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const still = ((await uses().findMany({ where: { fileId: { $in: ids } } })) as Use[]).map(({ fileId }) => fileId);
    const unused = ids.filter((id) => !still.includes(id));
    await strapi.db.query(UID.file).updateMany({ where: { id: { $in: unused } }, data: { releasedAt: null } });
  }

  const refreshAsSystem = (uid: string, documentId: string) =>
    context.runAsSystem('release of files', () => refresh(uid, documentId));

  return {
    /** Follows every change of a document, in its transaction. */
    follow(): void {
      strapi.documents.use(async (call: Context, next: Next) => {
        if (!CHANGES.has(call.action) || !isOfProject(call.uid) || !files.canHold(call.uid)) return next();
        return strapi.db.transaction(async () => {
          const result = await next();
          const { documentId } = { ...call.params, ...(result as { documentId?: string } | null) };
          if (typeof documentId === 'string') await refreshAsSystem(call.uid, documentId);
          return result;
        });
      });
    },

    /** For a database that was there before this plugin: releases everything that is published already. */
    async adopt(): Promise<void> {
      const [known, stored] = [await uses().count(), await strapi.db.query(UID.file).count()];
      if (known > 0 || stored === 0) return;
      for (const uid of Object.keys(strapi.contentTypes).filter((each) => isOfProject(each) && files.canHold(each))) {
        const rows = await strapi.db.query(uid).findMany({ select: ['documentId'] });
        const ids = new Set((rows as { documentId: string }[]).map(({ documentId }) => documentId));
        for (const documentId of ids) await refreshAsSystem(uid, documentId);
      }
    },
  };
}

const isOfProject = (uid: string): boolean => uid.startsWith('api::');
