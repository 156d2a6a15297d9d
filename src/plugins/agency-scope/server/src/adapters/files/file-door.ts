import { createHmac, timingSafeEqual } from 'node:crypto';
import posix from 'node:path/posix';

import type { Core, UID as StrapiUid } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { mapPictures, withoutSignature } from '../../domain/block-pictures';
import { hashesIn } from '../../domain/file-names';
import { opens, signLink } from '../../domain/signed-link';
import type { ScopeContext } from '../scope-context';
import { settings } from '../settings';

type Stored = { url: string; formats?: Record<string, { url: string }> | null; releasedAt?: string | null };
type Link = { url: string; formats?: Record<string, Link> | null };
type FileService = { signFileUrls: (file: SignableFile | null) => Promise<SignableFile | null> };
type SignableFile = Link & { releasedAt?: string | null; provider?: string; isUrlSigned?: boolean };
type UploadPlugin = { provider: { isPrivate: () => Promise<boolean> } };

const DOOR = '/uploads/';

/**
 * The door before the stored files: what is released anyone may fetch; the rest opens with a signed link, which Strapi's
 * answers carry for those who may see the file. Only for files that this server keeps itself (provider `local`).
 */
export function createFileDoor(strapi: Core.Strapi, context: ScopeContext) {
  const [secret = ''] = strapi.config.get<string[]>('server.app.keys', []);
  const sign = (text: string): string =>
    createHmac('sha256', secret).update(`agency-scope:file\n${text}`).digest('base64url');
  const matches = (text: string, signature: string): boolean => {
    const [expected, given] = [Buffer.from(sign(text)), Buffer.from(signature)];
    return expected.length === given.length && timingSafeEqual(expected, given);
  };

  /** A path as the library has it, or the full address that the editor of the panel writes. */
  function signed(url: string): string {
    const path = URL.canParse(url) ? new URL(url).pathname : url;
    if (!path.startsWith(DOOR) || url.includes('?')) return url;
    const minutes = settings(strapi).fileLinkMinutes;
    const { expires, signature } = signLink(path, { now: new Date(), minutes, sign });
    return `${url}?expires=${String(expires)}&signature=${signature}`;
  }

  const withSignature = <Signable extends Link>(link: Signable): Signable => ({ ...link, url: signed(link.url) });

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
      return rows.find(({ url, formats }) =>
        [url, ...Object.values(formats ?? {}).map((format) => format.url)].includes(address),
      );
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

    /** Pictures inside of texts: stored without a signature, handed with one to whoever works on the text. */
    signTexts(): void {
      strapi.documents.use(async (call, next) => {
        const fields = blocksFields(strapi, call.uid);
        if (fields.length === 0) return next();
        const { data } = call.params as { data?: Record<string, unknown> };
        if (data) changeTexts(data, fields, withoutSignature);
        const result = await next();
        const { kind } = await context.currentActor();
        if (kind !== 'staff' && kind !== 'agency') return result;
        for (const row of rowsIn(result)) if (!row['publishedAt']) changeTexts(row, fields, signed);
        return result;
      });
    },

    guard(): void {
      strapi.server.use(async (request, next: () => Promise<void>) => {
        const address = addressOf(request.path);
        const stored = address === null ? undefined : await storedAt(address);
        if (address === null || stored?.releasedAt) {
          await next();
          return;
        }
        const { expires, signature } = request.query;
        const link = { path: address, expires: Number(expires), signature: String(signature) };
        // Left alone, the answer is the same 404 that a file which never was gets.
        if (!stored || !opens(link, { now: new Date(), matches })) return;
        await next();
        request.set('Cache-Control', 'private, no-store');
      });
    },
  };
}

type Row = Record<string, unknown>;

const blocksFields = (strapi: Core.Strapi, uid: string): readonly string[] =>
  Object.entries(strapi.getModel(uid as StrapiUid.Schema).attributes).flatMap(([name, { type }]) =>
    type === 'blocks' ? [name] : [],
  );

function changeTexts(row: Row, fields: readonly string[], change: (url: string) => string): void {
  for (const field of fields.filter((each) => Array.isArray(row[each]))) row[field] = mapPictures(row[field], change);
}

/** The rows in an answer of the document service: a list, `{ entries }`, one row, or none. */
function rowsIn(result: unknown): readonly Row[] {
  if (typeof result !== 'object' || result === null) return [];
  if (Array.isArray(result)) return result as Row[];
  const { entries } = result as { entries?: readonly Row[] };
  return entries ?? [result as Row];
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
