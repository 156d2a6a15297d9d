import posix from 'node:path/posix';

import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { type StoredAddresses, addressesOf, hashesIn } from '../../domain/file-names';
import type { ScopeContext } from '../scope-context';
import { DOOR, createFileLinks } from './file-links';
import { signTexts } from './sign-texts';

type Stored = StoredAddresses & Readonly<{ releasedAt?: string | null }>;
type Link = { url: string; formats?: Record<string, Link> | null };
type FileService = { signFileUrls: (file: SignableFile | null) => Promise<SignableFile | null> };
type SignableFile = Link & { releasedAt?: string | null; provider?: string; isUrlSigned?: boolean };
type UploadPlugin = { provider: { isPrivate: () => Promise<boolean> } };

export type FileDoor = Readonly<{ signLinks: () => void; signTexts: () => void; guard: () => void }>;

/**
 * The door before the stored files: what is released anyone may fetch; the rest opens with a signed link, which Strapi's
 * answers carry for those who may see the file. Only for files that this server keeps itself (provider `local`).
 */
export function createFileDoor(strapi: Core.Strapi, context: ScopeContext): FileDoor {
  const links = createFileLinks(strapi);

  const withSignature = <Signable extends Link>(link: Signable): Signable =>
    link.url.startsWith(DOOR) && !link.url.includes('?') ? { ...link, url: links.signed(link.url, link.url) } : link;

  async function signFile(file: SignableFile): Promise<SignableFile> {
    const actor = await context.currentActor();
    if (file.releasedAt || actor.kind === 'reader') return { ...file, isUrlSigned: false };
    const formats = Object.entries(file.formats ?? {}).map(([key, format]) => [key, withSignature(format)] as const);
    return {
      ...withSignature(file),
      ...(file.formats && { formats: Object.fromEntries(formats) }),
      isUrlSigned: true,
    };
  }

  /** The stored file of this address; `undefined` where no row knows of it. */
  const storedAt = (address: string): Promise<Stored | undefined> =>
    context.runAsSystem('whose file', async () => {
      const hashes = hashesIn(posix.basename(address));
      const rows = (await strapi.db.query(UID.file).findMany({
        where: { hash: { $in: hashes } },
        select: ['url', 'formats', 'releasedAt'],
      })) as Stored[];
      return rows.find((row) => addressesOf(row).includes(address));
    });

  return {
    /** Strapi signs what its provider calls private: so the local one is, and its links are ours. */
    signLinks(): void {
      if (strapi.config.get<string>('plugin::upload.provider', 'local') !== 'local') return;
      const { provider } = strapi.plugin('upload') as unknown as UploadPlugin;
      provider.isPrivate = () => Promise.resolve(true);
      strapi.plugin('upload').service<FileService>('file').signFileUrls = (file) =>
        file ? signFile(file) : Promise.resolve(file);
    },

    signTexts(): void {
      signTexts(strapi, { context, links });
    },

    guard(): void {
      strapi.server.use(async (request, next: () => Promise<void>) => {
        const address = addressOf(request.path);
        const stored = address === null ? undefined : await storedAt(address);
        if (address === null || stored?.releasedAt) {
          await next();
          return;
        }
        // Left alone, the answer is the same 404 that a file which never was gets.
        if (!stored || !links.isOpenedBy(address, request.query)) return;
        await next();
        request.set('Cache-Control', 'private, no-store');
      });
    },
  };
}

/** The path as the static file server will read it; `null` where it is none of ours. */
function addressOf(requested: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requested);
  } catch {
    return null;
  }
  const address = posix.normalize(decoded);
  return address.startsWith(DOOR) ? address : null;
}
